import { ReportItem } from '@gangyao/domain'
import { HttpError } from 'react-admin'
import * as z from 'zod'
import { type Report, type ReportText, sameText, textOf } from './report.ts'

/** Where what was written is: on the server, still only here, or in dispute. */
export type DraftMark = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'refused'

export interface DraftState {
  text: ReportText
  mark: DraftMark
  /** Why it is not saved, in words of the API. */
  message: string | null
  /** What somebody else saved meanwhile. */
  theirs: Report | null
}

interface DraftDoors {
  /** Keeps what the server does not have yet. */
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  key: string
  save: (body: ReportText & { version: number }, lasting: boolean) => Promise<Report>
  reread: () => Promise<Report>
  onSaved: (report: Report) => void
}

/** How long typing may rest before it is saved, and a lost connection before it is tried again. */
const REST = 1200
const AGAIN = 5000

export type Draft = ReturnType<typeof createDraft>

/**
 * What a person writes about one task: saved once the typing rests, and kept in the browser until the server has it.
 * Where somebody else was first, both texts stay until the person has chosen.
 */
export function createDraft(report: Report, { store, key, save, reread, onSaved }: DraftDoors) {
  let version = report.text?.version ?? 0
  let saved = textOf(report)
  let state: DraftState = { text: saved, mark: 'saved', message: null, theirs: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const isClean = () => sameText(state.text, saved)
  const wait = (span: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), span)
  }
  const keep = () => {
    try {
      if (isClean()) store.removeItem(key)
      else store.setItem(key, JSON.stringify({ text: state.text, version }))
    } catch {
      // A browser without a store keeps nothing; saving goes on.
    }
  }
  const adopt = (newest: Report) => {
    version = newest.text?.version ?? 0
    saved = textOf(newest)
  }

  const send = async (lasting: boolean) => {
    const { text } = state
    set({ mark: 'saving', message: null })
    try {
      const body = { ...text, why: text.why?.trim() ? text.why : null, version }
      const answer = await save(body, lasting)
      adopt(answer)
      keep()
      set({ mark: isClean() ? 'saved' : 'unsaved' })
      onSaved(answer)
    } catch (error) {
      await explain(error)
    }
  }
  const explain = async (error: unknown) => {
    const http = error instanceof HttpError ? error : undefined
    const message = http
      ? [http.message, ...Object.values(http.body?.errors ?? {})].join(' ')
      : null
    if (!http || http.status === 0 || http.status >= 500) {
      set({ mark: 'offline', message })
      return wait(AGAIN)
    }
    if (http.body?.code !== 'stale') return set({ mark: 'refused', message })
    const theirs = await reread().catch(() => null)
    if (!theirs) {
      set({ mark: 'offline', message })
      return wait(AGAIN)
    }
    if (!sameText(textOf(theirs), state.text)) return set({ mark: 'conflict', message, theirs })
    adopt(theirs)
    keep()
    set({ mark: 'saved', message: null })
    onSaved(theirs)
  }
  /** Saves what is not saved; whether all of it is. `lasting`: the page is about to go. */
  const flush = async (lasting = false): Promise<boolean> => {
    clearTimeout(timer)
    while (sending) await sending
    if (isClean()) return true
    if (state.mark === 'conflict') return false
    sending = send(lasting).finally(() => {
      sending = null
    })
    await sending
    if (state.mark !== 'unsaved') return state.mark === 'saved'
    wait(REST)
    return false
  }

  const restored = readKept(store, key)
  if (restored && !sameText(restored.text, saved)) {
    version = Math.min(restored.version, version)
    state = { ...state, text: restored.text, mark: 'unsaved' }
    wait(REST)
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    /** The version on the server that is shown, or was written over. */
    version: () => version,
    change: (change: Partial<ReportText>) => {
      const text = { ...state.text, ...change }
      const clean = sameText(text, saved)
      const mark = state.mark === 'conflict' ? state.mark : clean ? 'saved' : 'unsaved'
      set({ text, mark, ...(mark !== 'conflict' && { message: null }) })
      keep()
      if (mark === 'unsaved') wait(REST)
    },
    flush,
    /** The server told of a newer version: it is shown where nothing of one’s own would be lost. */
    arrived: (newest: Report) => {
      if (sending || !isClean() || (newest.text?.version ?? 0) <= version) return
      adopt(newest)
      set({ text: saved, mark: 'saved', message: null })
    },
    keepMine: () => {
      if (!state.theirs) return
      adopt(state.theirs)
      keep()
      set({ mark: 'unsaved', message: null, theirs: null })
      void flush()
    },
    takeTheirs: () => {
      const { theirs } = state
      if (!theirs) return
      adopt(theirs)
      set({ text: saved, mark: 'saved', message: null, theirs: null })
      keep()
      onSaved(theirs)
    },
  }
}

const { noProgress, why, completedOn, evidence } = ReportItem.shape
/** As this version keeps it; what another kept otherwise is no use. */
const Kept = z.object({
  text: z.object({ narrative: z.string(), noProgress, why, completedOn, evidence }),
  version: z.int().min(0),
})

function readKept(
  store: DraftDoors['store'],
  key: string,
): { text: ReportText; version: number } | null {
  try {
    const kept = store.getItem(key)
    return kept === null ? null : Kept.parse(JSON.parse(kept))
  } catch {
    return null
  }
}
