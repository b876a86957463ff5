import { unsentFault } from '@gangyao/domain'
import { useRef, useState } from 'react'
import { HttpError, useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import type { EvidenceLimits, EvidenceRecord } from './evidence.ts'

/** A file on its way, or one that was not taken. */
export interface Sent {
  key: number
  file: File
  /** How much of it has gone out. */
  share: number
  /** Why it was not taken; null: it is on its way. */
  fault: string | null
  /** It may be taken at another time. */
  again: boolean
}

interface Options {
  plan: string
  unit: string
  limits: EvidenceLimits | undefined
  onSent: (evidence: EvidenceRecord) => void
}

/** Sends files one after the other, and keeps those that were not taken, with the reason. */
export function useSending({ plan, unit, limits, onSent }: Options) {
  const { t, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const [sending, setSending] = useState<Sent[]>([])
  const next = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const set = (key: number, change: Partial<Sent>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const forget = ({ key }: Pick<Sent, 'key'>) =>
    setSending((all) => all.filter((one) => one.key !== key))

  const sendOne = async ({ key, file }: Sent) => {
    const query = new URLSearchParams({ plan, unit, name: file.name })
    try {
      const onProgress = (share: number) => set(key, { share })
      onSent(await provider.upload<EvidenceRecord>(`/evidence/upload?${query}`, file, onProgress))
      forget({ key })
    } catch (error) {
      const http = error instanceof HttpError ? error : undefined
      const fault = http?.body?.errors?.file ?? http?.message ?? t('trouble.unknown')
      const again = !http || http.status === 0 || http.status === 429 || http.status >= 500
      set(key, { fault, again })
    }
  }
  const start = (one: Sent) => {
    queue.current = queue.current.then(() => sendOne(one))
  }

  return {
    sending,
    forget,
    again: (one: Sent) => {
      const fresh = { ...one, share: 0, fault: null }
      set(one.key, fresh)
      start(fresh)
    },
    send: (files: readonly File[]) => {
      const added = files.map((file): Sent => {
        const known = unsentFault(file.name, file.size, limits?.most ?? Number.POSITIVE_INFINITY)
        next.current += 1
        return { key: next.current, file, share: 0, fault: known && say(known), again: false }
      })
      setSending((all) => [...all, ...added])
      for (const one of added) if (one.fault === null) start(one)
    },
  }
}
