import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle, anExtension } from '../../test/factories.ts'
import { addDays, type Day } from '../dates/day.ts'
import type { BoardStage } from '../reports/board.ts'
import { USUAL_REMINDERS } from './reminder-step.ts'
import { keyOfReminder, type RemindedItem, remindersDue } from './reminders-due.ts'

const cycle = aCycle()
const item = (stage: BoardStage, fields: Partial<RemindedItem> = {}): RemindedItem => ({
  ...{ unit: 'u', task: 'A1.1', stage, until: null },
  ...fields,
})
type Situation = Parameters<typeof remindersDue>[0]
const on = (day: Day, fields: Partial<Situation> = {}) =>
  remindersDue({
    ...{ cycle, extensions: [], items: [item('untouched')], requests: [], day },
    ...fields,
  })
const steps = (day: Day, fields: Partial<Situation> = {}) =>
  on(day, fields).reminders.map(({ step, to, unit }) => [step, to, unit])

describe('on a day', () => {
  it('tells the editors of the step that has come', () => {
    expect(steps('2024-10-07')).toEqual([])
    expect(steps('2024-10-08')).toEqual([['opens', 'editor', 'u']])
    expect(steps('2024-10-11')).toEqual([['opens', 'editor', 'u']])
    // 12 October 2024, a Saturday, was worked.
    expect(steps('2024-10-12')).toEqual([['eve', 'editor', 'u']])
    expect(steps('2024-10-14')).toEqual([['due', 'editor', 'u']])
    expect(steps('2024-10-15')).toEqual([['after', 'editor', 'u']])
    expect(steps('2024-10-17')).toEqual([['last', 'editor', 'u']])
    expect(on('2024-10-17').reminders).toEqual([
      {
        ...{ to: 'editor', unit: 'u', step: 'last', on: '2024-10-17', due: '2024-10-14' },
        ...{ tasks: ['A1.1'], asked: [] },
      },
    ])
  })

  it('tells nobody of what is done', () => {
    const items = [item('accepted'), item('published', { task: 'A1.2' })]
    expect(steps('2024-10-14', { items })).toEqual([])
    expect(steps('2024-10-14', { items: [...items, item('opened', { task: 'A1.3' })] })).toEqual([
      ['due', 'editor', 'u'],
    ])
  })

  it('tells whoever has it on their desk, each of their own day', () => {
    expect(steps('2024-10-14', { items: [item('drafted')] })).toEqual([])
    expect(steps('2024-10-16', { items: [item('drafted')] })).toEqual([['sign', 'approver', 'u']])
    expect(steps('2024-10-16', { items: [item('waiting')] })).toEqual([])
    const items = [item('waiting'), item('waiting', { unit: 'v' })]
    expect(steps('2024-10-23', { items })).toEqual([['review', 'office', null]])
    expect(steps('2024-11-06', { items })).toEqual([])
  })

  it('waits for the next working day', () => {
    const moved = aCycle({ unitDue: '2024-10-19' })
    expect(steps('2024-10-19', { cycle: moved })).toEqual([])
    expect(steps('2024-10-20', { cycle: moved })).toEqual([])
    expect(steps('2024-10-21', { cycle: moved })).toEqual([['due', 'editor', 'u']])
  })

  it('moves with an extension, and says no step twice for it', () => {
    const extensions = [anExtension({ granted: '2024-10-23' })]
    const early = on('2024-10-14', { extensions }).reminders
    expect(early).toMatchObject([{ step: 'early', due: '2024-10-21', on: '2024-10-14' }])
    const [opened] = on('2024-10-11').reminders
    const [again] = on('2024-10-11', { extensions }).reminders
    expect(opened && again && keyOfReminder(cycle, again)).toBe(
      opened && keyOfReminder(cycle, opened),
    )
  })

  it('knows the day that a return gave, and after it nothing more', () => {
    const items = [item('returned', { until: '2024-10-25' })]
    expect(steps('2024-10-21', { items })).toEqual([])
    expect(on('2024-10-24', { items }).reminders).toMatchObject([
      { step: 'eve', due: '2024-10-25' },
    ])
    expect(steps('2024-10-25', { items })).toEqual([['due', 'editor', 'u']])
    expect(steps('2024-10-28', { items })).toEqual([])
  })

  it('tells of what was asked by the day that was given for it', () => {
    const asked = { unit: 'v', task: 'A1.1', stage: 'requested' as const, due: '2024-10-10' }
    const requests = [asked, { ...asked, task: 'A1.2', stage: 'supplied' as const }]
    expect(on('2024-10-10', { items: [], requests }).reminders).toMatchObject([
      { step: 'due', unit: 'v', due: '2024-10-10', tasks: [], asked: ['A1.1'] },
    ])
    const together = [{ ...asked, unit: 'u', due: null }]
    expect(on('2024-10-14', { requests: together }).reminders).toMatchObject([
      { step: 'due', unit: 'u', tasks: ['A1.1'], asked: ['A1.1'] },
    ])
  })

  it('says nothing of the past, and nothing once the cycle is over', () => {
    expect(steps('2024-10-14', { cycle: aCycle({ historical: true }) })).toEqual([])
    expect(steps('2024-11-01')).toEqual([])
  })

  it('says which year’s holidays are missing', () => {
    expect(on('2024-10-14', { notices: [] })).toMatchObject({ reminders: [], gap: { year: 2024 } })
  })

  it('follows another schedule', () => {
    const schedule = USUAL_REMINDERS.map((step) => ({ ...step, on: step.code === 'eve', days: -2 }))
    expect(steps('2024-10-11', { schedule })).toEqual([['eve', 'editor', 'u']])
    expect(steps('2024-10-09', { schedule })).toEqual([])
  })
})

describe('over the days of a cycle', () => {
  const DAYS = Array.from({ length: 34 }, (_, count) => addDays('2024-10-05', count))
  /** What is said when the clock calls on these days, in this order, and each step is said once. */
  const said = (calls: readonly Day[]) => {
    const known = new Set<string>()
    return calls.flatMap((day) =>
      on(day).reminders.flatMap((reminder) => {
        const key = keyOfReminder(cycle, reminder)
        if (known.has(key)) return []
        known.add(key)
        return [{ day, ...reminder }]
      }),
    )
  }

  it('each step is said once on its day, however often the clock calls', () => {
    const times = fc.array(fc.integer({ min: 1, max: 5 }), {
      minLength: DAYS.length,
      maxLength: DAYS.length,
    })
    fc.assert(
      fc.property(times, (counts) => {
        const calls = DAYS.flatMap((day, at) => Array.from({ length: counts[at] ?? 1 }, () => day))
        const all = said(calls)
        expect(all.map(({ step }) => step)).toEqual(['opens', 'eve', 'due', 'after', 'last'])
        for (const { day, on: own } of all) expect(day).toBe(own)
      }),
    )
  })

  it('after days without a clock the newest is said, and no pile', () => {
    fc.assert(
      fc.property(fc.subarray(DAYS), (calls) => {
        const all = said(calls)
        expect(new Set(all.map(({ step }) => step)).size).toBe(all.length)
        // At most one each day, and each newer than the one before.
        expect(new Set(all.map(({ day }) => day)).size).toBe(all.length)
        const nominal = all.map((one) => one.on)
        expect(nominal).toEqual([...nominal].sort())
        for (const { day, step } of all) expect(steps(day)[0]?.[0]).toBe(step)
      }),
    )
  })
})
