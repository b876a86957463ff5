import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle } from '../../test/factories.ts'
import { addDays } from '../dates/day.ts'
import { receiptOn } from '../reports/report-outcome.ts'
import type { Cycle } from './cycle.ts'
import { cycleChangeFaults } from './cycle-change-faults.ts'

const cycle = aCycle()
const faults = (change: Partial<Cycle>, today = '2024-10-10') =>
  cycleChangeFaults(cycle, { ...cycle, ...change }, today).map(({ field }) => field)

describe('a cycle in which units have written', () => {
  it('keeps what it is about', () => {
    expect(faults({ end: addDays(cycle.end, -1), historical: true })).toEqual(['end', 'historical'])
    expect(faults({ opens: addDays(cycle.opens, 1), period: null, kind: 'adhoc' })).toEqual([
      ...['kind', 'period', 'opens'],
    ])
    expect(faults({ title: '另一个名称', lateUntil: null, closes: cycle.officeDue })).toEqual([])
  })

  it('gives more time, and less only where nobody is late by it', () => {
    const { approverDue } = cycle
    expect(faults({ approverDue: addDays(approverDue, 5) })).toEqual([])
    const earlier = addDays(approverDue, -1)
    expect(faults({ approverDue: earlier }, earlier)).toEqual([])
    expect(faults({ approverDue: earlier }, addDays(earlier, 1))).toEqual(['approverDue'])
  })

  it('makes no report late that was in time', () => {
    const days = fc.integer({ min: -40, max: 40 })
    fc.assert(
      fc.property(days, days, fc.nat(40), (moved, received, later) => {
        const firstReceived = addDays(cycle.approverDue, received)
        const today = addDays(firstReceived, later)
        const changed = { ...cycle, approverDue: addDays(cycle.approverDue, moved) }
        if (cycleChangeFaults(cycle, changed, today).length > 0) return
        const outcome = ({ approverDue }: Cycle) =>
          receiptOn({ firstReceived }, cycle, { approverDue }, today)
        if (outcome(cycle) === 'on-time') expect(outcome(changed)).toBe('on-time')
      }),
    )
  })
})
