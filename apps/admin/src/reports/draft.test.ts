import { HttpError } from 'react-admin'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraft } from './draft.ts'
import { type Report, type ReportText, textOf } from './report.ts'

const report = (version: number, narrative: string) =>
  ({
    id: 'p~c~u~t',
    text: version === 0 ? null : { ...textOf({ text: null }), narrative, version },
  }) as Report

/** A server with one text, which may be out of reach. */
function server(version = 0, narrative = '') {
  const now = { version, narrative, reachable: true }
  const kept = new Map<string, string>()
  const open = (seen = report(now.version, now.narrative)) =>
    createDraft(seen, {
      store: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
        removeItem: (key) => void kept.delete(key),
      },
      key: 'draft',
      save: async (body: ReportText & { version: number }) => {
        if (!now.reachable) throw new HttpError('no connection', 0)
        if (body.version !== now.version) throw new HttpError('newer', 409, { code: 'stale' })
        now.version++
        now.narrative = body.narrative.trim()
        return report(now.version, now.narrative)
      },
      reread: async () => report(now.version, now.narrative),
      onSaved: () => undefined,
    })
  return { now, kept, open }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft', () => {
  it('is saved once the typing rests, and then kept by the server alone', async () => {
    const { now, kept, open } = server()
    const draft = open()
    draft.change({ narrative: '办了' })
    draft.change({ narrative: '办了两场 ' })
    expect(draft.read().mark).toBe('unsaved')
    expect(kept.size).toBe(1)
    await vi.runAllTimersAsync()
    expect(now).toMatchObject({ version: 1, narrative: '办了两场' })
    expect(draft.read()).toMatchObject({ mark: 'saved', text: { narrative: '办了两场 ' } })
    expect(kept.size).toBe(0)
  })

  it('outlives a lost connection and a closed tab', async () => {
    const { now, open } = server()
    now.reachable = false
    const first = open()
    first.change({ narrative: '写到一半' })
    expect(await first.flush()).toBe(false)
    expect(first.read().mark).toBe('offline')
    const second = open()
    expect(second.read()).toMatchObject({ mark: 'unsaved', text: { narrative: '写到一半' } })
    now.reachable = true
    await vi.runAllTimersAsync()
    expect(second.read().mark).toBe('saved')
    expect(now.narrative).toBe('写到一半')
  })

  it('that another version of the panel has kept in its own way is left alone', () => {
    const { kept, open } = server(1, '原来的')
    kept.set('draft', '{"text":"旧的","version":1}')
    expect(open().read()).toMatchObject({ mark: 'saved', text: { narrative: '原来的' } })
  })

  it('is tried again by itself', async () => {
    const { now, open } = server()
    now.reachable = false
    const draft = open()
    draft.change({ narrative: '一' })
    await draft.flush()
    now.reachable = true
    await vi.runAllTimersAsync()
    expect(draft.read().mark).toBe('saved')
  })

  it.each(['mine', 'theirs'] as const)('shows both texts and takes %s', async (choice) => {
    const { now, kept, open } = server(1, '原来的')
    const [one, other] = [open(), open()]
    other.change({ narrative: '别人的' })
    await other.flush()
    one.change({ narrative: '我的' })
    expect(await one.flush()).toBe(false)
    const { mark, theirs, text } = one.read()
    expect([mark, theirs?.text?.narrative, text.narrative]).toEqual(['conflict', '别人的', '我的'])
    expect(now.narrative).toBe('别人的')
    if (choice === 'mine') one.keepMine()
    else one.takeTheirs()
    await vi.runAllTimersAsync()
    expect(one.read().mark).toBe('saved')
    expect(now.narrative).toBe(choice === 'mine' ? '我的' : '别人的')
    expect(kept.size).toBe(0)
  })

  it('takes in what is newer where nothing of its own would be lost', () => {
    const { open } = server(1, '一')
    const draft = open()
    draft.arrived(report(2, '二'))
    expect(draft.read().text.narrative).toBe('二')
    draft.change({ narrative: '我的' })
    draft.arrived(report(3, '三'))
    expect(draft.read().text.narrative).toBe('我的')
  })
})
