import { describe, expect, it } from 'vitest'
import { aContext, aTarget, aValue } from '../../test/factories.ts'
import { assessTarget } from '../targets/assess.ts'
import type { TargetRule } from '../targets/duties.ts'
import type { Amendment } from './amendment.ts'
import { type AmendmentRule, amendmentsOf, amendmentsOn, targetOn, taskOn } from './in-force.ts'

const anAmendment = (
  code: string,
  effective: string,
  fields: Partial<Amendment> = {},
): AmendmentRule => ({
  plan: '2021-2025',
  code,
  position: 0,
  title: '调整通知',
  titleEn: null,
  effective,
  documentNumber: null,
  reason: '上级文件调整',
  reasonEn: null,
  targets: [],
  tasks: [],
  ...fields,
})
const changing = (
  code: string,
  effective: string,
  change: Partial<Amendment['targets'][number]>,
  position = 0,
) => anAmendment(code, effective, { position, targets: [{ target: 'T', ...change }] })

describe('the target in force', () => {
  const raised = changing('N1', '2023-07-01', { value: 120 })

  it('is the issued one until the day of the notice, and then the amended one', () => {
    expect(targetOn(aTarget(), [raised], '2023-06-30').value).toBe(100)
    expect(targetOn(aTarget(), [raised], '2023-07-01').value).toBe(120)
  })

  it('keeps what the notice does not name, and knows zero from nothing', () => {
    const amended = targetOn(aTarget(), [changing('N1', '2023-07-01', { value: 0 })], '2024-01-01')
    expect(amended).toEqual({ ...aTarget(), value: 0 })
  })

  it('has no breakdown of an amount that it no longer asks for', () => {
    const target = aTarget({ breakdown: [{ period: '2025', value: 100 }] })
    expect(targetOn(target, [raised], '2024-01-01').breakdown).toBeNull()
    const again = changing('N1', '2023-07-01', {
      value: 120,
      breakdown: [{ period: '2025', value: 120 }],
    })
    expect(targetOn(target, [again], '2024-01-01').breakdown).toEqual([
      { period: '2025', value: 120 },
    ])
    const postponed = changing('N1', '2023-07-01', { due: '2025-06-30' })
    expect(targetOn(target, [postponed], '2024-01-01').breakdown).toEqual(target.breakdown)
  })

  it('is what the latest notice says, in the order of their days and then of their places', () => {
    const later = changing('N2', '2024-01-01', { value: 90 })
    expect(targetOn(aTarget(), [later, raised], '2024-06-30').value).toBe(90)
    const sameDay = changing('N3', '2023-07-01', { value: 130 }, 1)
    expect(targetOn(aTarget(), [sameDay, raised], '2023-07-01').value).toBe(130)
  })

  it('is the issued one where a notice speaks of another', () => {
    const target = aTarget({ code: 'U' })
    expect(targetOn(target, [raised], '2024-01-01')).toBe(target)
  })
})

describe('the task in force', () => {
  const task = {
    ...{ plan: '2021-2025', code: 'A1', position: 0, title: '旧题', titleEn: 'Old' },
    ...{ action: 'A', project: null, tag: null, clause: { path: '三', quote: '旧题' } },
  }

  it('has the title of the notice from its day on', () => {
    const renamed = anAmendment('N1', '2023-07-01', { tasks: [{ task: 'A1', title: '新题' }] })
    expect(taskOn(task, [renamed], '2023-06-30').title).toBe('旧题')
    expect(taskOn(task, [renamed], '2023-07-01')).toEqual({ ...task, title: '新题' })
  })
})

describe('the amendments of a record', () => {
  const all = [
    changing('N2', '2024-01-01', { value: 90 }),
    changing('N1', '2023-07-01', { value: 120 }),
    anAmendment('N3', '2022-01-01', { tasks: [{ task: 'A1', title: '新题' }] }),
  ]
  const codes = (amendments: readonly AmendmentRule[]) => amendments.map(({ code }) => code)

  it('are those that name it, the earliest first', () => {
    expect(codes(amendmentsOf(all, { target: 'T' }))).toEqual(['N1', 'N2'])
    expect(codes(amendmentsOf(all, { task: 'A1' }))).toEqual(['N3'])
    expect(amendmentsOf(all, { target: 'X' })).toEqual([])
    expect(amendmentsOf(all, {})).toEqual([])
  })

  it('are in force from their day on', () => {
    expect(codes(amendmentsOn(all, '2023-12-31'))).toEqual(['N3', 'N1'])
  })
})

describe('what was due before an amendment', () => {
  const assess = (
    fields: Partial<TargetRule>,
    change: Partial<Amendment['targets'][number]>,
    values: Parameters<typeof assessTarget>[2],
    asOf = '2025-06-30',
  ) =>
    assessTarget(
      aTarget(fields),
      aContext({ amendments: [changing('N1', '2024-03-01', change)] }),
      values,
      asOf,
    )

  it('is held to the old number, and the running year to the new', () => {
    const values = ['2023', '2024'].map((period) => aValue({ period, value: 40 }))
    const { parts } = assess({ recurrence: 'year', value: 40 }, { value: 50 }, values)
    expect(parts.map(({ required, light }) => [required, light]).slice(2, 4)).toEqual([
      [40, 'met'],
      [50, 'overdue'],
    ])
  })

  it('keeps its day: a notice that comes too late does not take it back', () => {
    const once = { recurrence: 'once', due: '2023-12-31' } as const
    const { parts, light, requirement } = assess(once, { due: '2025-12-31', value: 1 }, [
      aValue({ period: '2023', value: 60 }),
    ])
    expect(light).toBe('overdue')
    expect(parts[0]).toMatchObject({ due: '2023-12-31', required: 100 })
    expect(requirement.zh).toBe('到 2023 年底不少于 100 人')
  })

  it('moves with a notice that comes in time', () => {
    const once = { recurrence: 'once', due: '2024-12-31' } as const
    expect(assess(once, { due: '2025-12-31' }, [], '2025-06-30').parts[0]?.due).toBe('2025-12-31')
    expect(assess(once, { due: '2025-12-31' }, [], '2024-02-29').parts[0]?.due).toBe('2024-12-31')
  })

  it('keeps its entities and their values when the promise becomes the district’s', () => {
    const towns = {
      recurrence: 'year',
      value: 10,
      scope: { kind: 'register', register: 'towns' },
    } as const
    const { parts } = assess(towns, { scope: { kind: 'district' } }, [
      aValue({ period: '2023', entity: 'a', value: 12 }),
      aValue({ period: '2024', entity: 'a', value: 4 }),
      aValue({ period: '2024', entity: 'b', value: 7 }),
    ])
    const figures = parts.map(({ period, entity, actual }) => [period.code, entity?.code, actual])
    expect(figures).toContainEqual(['2023', 'a', 12])
    expect(figures).toContainEqual(['2024', undefined, 11])
  })
})
