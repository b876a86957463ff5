import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCycle, anExtension } from '../../test/factories.ts'
import { addDays } from '../dates/day.ts'
import { cyclePhase } from './cycle-phase.ts'
import { Extension } from './extension.ts'
import { extensionFaults } from './extension-faults.ts'
import { isOpenFor, unitDueOf } from './unit-due.ts'

const reopened = { on: '2024-11-05', until: '2024-11-08', reason: '补正' }

describe('the phase of a cycle', () => {
  it.each([
    ['2024-10-07', 'upcoming'],
    ['2024-10-08', 'open'],
    ['2024-10-24', 'open'],
    ['2024-10-25', 'late'],
    ['2024-10-31', 'late'],
    ['2024-11-01', 'closed'],
    ['2024-11-05', 'reopened'],
    ['2024-11-08', 'reopened'],
    ['2024-11-09', 'closed'],
  ])('on %s is %s', (day, phase) => expect(cyclePhase(aCycle({ reopened }), day)).toBe(phase))

  it('has no late reports where there are no days for them', () => {
    expect(cyclePhase(aCycle({ lateUntil: null }), '2024-10-25')).toBe('closed')
  })
})

describe('the due dates of a unit', () => {
  it('are those of the cycle without an extension', () => {
    expect(unitDueOf(aCycle(), 'u', [])).toEqual({
      unitDue: '2024-10-14',
      approverDue: '2024-10-16',
      last: '2024-10-31',
      extended: false,
    })
  })

  it('move together with an extension, and the last day only where it is longer', () => {
    expect(unitDueOf(aCycle(), 'u', [anExtension()])).toEqual({
      unitDue: '2024-10-21',
      approverDue: '2024-10-23',
      last: '2024-10-31',
      extended: true,
    })
    expect(unitDueOf(aCycle(), 'u', [anExtension({ granted: '2024-11-04' })]).last).toBe(
      '2024-11-04',
    )
  })

  it('do not move for another unit or cycle, nor for what is pending or refused', () => {
    const others = [
      anExtension({ unit: 'v' }),
      anExtension({ cycle: '2024-Q2' }),
      anExtension({ plan: '2026-2030' }),
      anExtension({ outcome: 'pending' }),
      anExtension({ outcome: 'refused' }),
    ]
    expect(unitDueOf(aCycle(), 'u', others).extended).toBe(false)
  })

  it('never move forward, and the longest extension counts in whatever order', () => {
    const some = fc.array(
      fc.record({
        granted: fc.integer({ min: -30, max: 60 }).map((days) => addDays('2024-10-16', days)),
        outcome: fc.constantFrom('pending' as const, 'granted' as const, 'refused' as const),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const extensions = list.map((fields) => anExtension(fields))
        const due = unitDueOf(aCycle(), 'u', extensions)
        expect(due.approverDue >= '2024-10-16' && due.unitDue >= '2024-10-14').toBe(true)
        expect(due.last >= due.approverDue && due.approverDue >= due.unitDue).toBe(true)
        expect(unitDueOf(aCycle(), 'u', extensions.toReversed())).toEqual(due)
      }),
    )
  })
})

describe('a unit may write', () => {
  const open = (day: string, granted: string | null = null) => {
    const cycle = aCycle({ reopened })
    return isOpenFor(cycle, unitDueOf(cycle, 'u', [anExtension({ granted })]), day)
  }

  it('from the opening to the last day for late reports, and while it is reopened', () => {
    const days = [
      '2024-10-07',
      '2024-10-08',
      '2024-10-31',
      '2024-11-01',
      '2024-11-06',
      '2024-11-09',
    ]
    expect(days.map((day) => open(day))).toEqual([false, true, true, false, true, false])
  })

  it('as long as its extension lasts, though the cycle is closed for others', () => {
    expect(open('2024-11-03', '2024-11-03')).toBe(true)
    expect(open('2024-11-04', '2024-11-03')).toBe(false)
  })
})

describe('an extension', () => {
  const faults = (fields: Partial<Extension>) =>
    extensionFaults(anExtension(fields), aCycle()).map(
      ({ field, message }) => `${field}: ${message.zh}`,
    )
  const undecided = { decidedBy: null, decidedOn: null, granted: null } as const

  it('is right when it is pending, granted or refused with a reason', () => {
    expect(Extension.parse(anExtension())).toEqual(anExtension())
    expect(faults({})).toEqual([])
    expect(faults({ outcome: 'pending', ...undecided })).toEqual([])
    expect(faults({ outcome: 'refused', granted: null, remark: '数据已齐' })).toEqual([])
  })

  it('asks for a day after the one there is, and for none that has passed', () => {
    expect(faults({ asked: '2024-10-16' })).toEqual([
      'asked: 延期后的日期应晚于原定期限 2024-10-16',
    ])
    expect(faults({ granted: '2024-10-15' })[0]).toMatch('granted: 延期后的日期应晚于原定期限')
    expect(
      faults({ asked: '2024-10-20', requestedOn: '2024-10-21', decidedOn: '2024-10-22' }),
    ).toEqual(['asked: 申请延期到的日期 2024-10-20 已经过去'])
  })

  it('is decided by somebody, on a day, with a new day or a reason', () => {
    expect(faults({ outcome: 'pending' })[0]).toMatch('请选择同意或不同意')
    expect(faults(undecided).map((text) => text.split(':')[0])).toEqual([
      'decidedBy',
      'decidedOn',
      'granted',
    ])
    expect(faults({ outcome: 'refused' }).map((text) => text.split(':')[0])).toEqual([
      'granted',
      'remark',
    ])
    expect(faults({ decidedOn: '2024-10-14' })[0]).toMatch('批准日期早于申请日期')
  })

  it('must say why', () => {
    expect(Extension.safeParse(anExtension({ reason: ' ' })).success).toBe(false)
  })
})
