import { describe, expect, it } from 'vitest'
import { aCycle, anExtension } from '../../test/factories.ts'
import { boardOf, boardStageOf } from './board.ts'
import { type ReportState, UNTOUCHED } from './report-state.ts'

const stage = (fields: Partial<ReportState>) => boardStageOf({ ...UNTOUCHED, ...fields })

describe('the stage of an item', () => {
  it('is on the unit’s desk until it is handed in', () => {
    expect(stage({})).toBe('untouched')
    expect(stage({ receipt: 'opened' })).toBe('opened')
    expect(stage({ receipt: 'drafted', content: 1 })).toBe('drafted')
    expect(stage({ receipt: 'signed', content: 1, signed: 1 })).toBe('signed')
  })

  it('is then on the office’s, until it is accepted', () => {
    expect(stage({ receipt: 'received', review: 'waiting' })).toBe('waiting')
    expect(stage({ receipt: 'received', review: 'accepted' })).toBe('accepted')
    expect(stage({ receipt: 'received', review: 'published' })).toBe('published')
  })

  it('is returned, by whomever, until it has been changed', () => {
    expect(stage({ receipt: 'drafted', content: 1, refused: 1 })).toBe('returned')
    const returned = { receipt: 'drafted', review: 'returned', refused: 1 } as const
    expect(stage({ ...returned, content: 1 })).toBe('returned')
    expect(stage({ ...returned, content: 2 })).toBe('drafted')
    const reopened = { receipt: 'drafted', review: 'reopened', accepted: 2, refused: 1 } as const
    expect(stage({ ...reopened, content: 2 })).toBe('returned')
    expect(stage({ ...reopened, content: 3 })).toBe('drafted')
  })
})

describe('the board', () => {
  const entry = (unit: string, task: string, fields: Partial<ReportState> = {}) => ({
    item: { unit, task, part: 'lead' as const },
    state: { ...UNTOUCHED, ...fields },
  })
  const entries = [
    entry('u', 'A1.1'),
    entry('u', 'A1.2', {
      receipt: 'received',
      review: 'waiting',
      firstReceived: '2024-10-15',
    }),
    entry('v', 'A1.3', { receipt: 'drafted', content: 1 }),
    { ...entry('w', 'A1.1'), item: { unit: 'w', task: 'A1.1', part: 'contribution' as const } },
  ]

  it('counts each unit’s items by stage, and what is overdue, on a day', () => {
    const { units } = boardOf(entries, aCycle(), [], '2024-10-17')
    expect(units).toMatchObject([
      { unit: 'u', total: 2, overdue: 1, counts: { untouched: 1, waiting: 1 } },
      { unit: 'v', total: 1, overdue: 1, counts: { drafted: 1 } },
    ])
    expect(boardOf(entries, aCycle(), [], '2024-10-16').units[0]?.overdue).toBe(0)
  })

  it('knows who has longer, and what the office has left lying', () => {
    const { items, units } = boardOf(entries, aCycle(), [anExtension()], '2024-10-24')
    expect(items[0]).toMatchObject({ due: '2024-10-23', extended: true, receipt: 'overdue' })
    expect(items[1]).toMatchObject({ receipt: 'on-time', reviewOverdue: true })
    expect(units.map(({ unit }) => unit)).toEqual(['u', 'v'])
    const earlier = boardOf(entries, aCycle(), [anExtension()], '2024-10-23').items
    expect(earlier.map(({ receipt }) => receipt)).toEqual(['awaited', 'on-time', 'overdue'])
  })
})
