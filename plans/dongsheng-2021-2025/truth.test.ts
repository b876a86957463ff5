import {
  ALL_MEMBERS,
  type Comparator,
  dutiesOf,
  nestPlan,
  type Role,
  resolveResponsibilities,
  type Target,
} from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { loadPlan } from './plan.fixture.ts'
import truth from './truth.json' with { type: 'json' }

const { document, records } = await loadPlan()
const nameOf = new Map(records.units.map(({ code, name }) => [code, name]))
const pathOf = new Map(
  [...records.tasks, ...records.safeguards].map(({ code, clause }) => [code, clause.path]),
)

describe('tasks', () => {
  it('are the 34 of the text, in its order', () => {
    expect(records.tasks).toHaveLength(34)
    expect(records.tasks.map(({ title, clause }) => ({ title, path: clause.path }))).toEqual(
      truth.tasks.map(({ title, path }) => ({ title, path })),
    )
  })

  it('take their codes from their place', () => {
    const sections = { 三: 'A', 四: 'P' } as const
    const codes = truth.tasks.map(({ path }) =>
      path.replace(
        /^(三|四)\/（(.)）\/(\d)$/u,
        (_, section: '三' | '四', group: string, item: string) =>
          `${sections[section]}${'一二三四五'.indexOf(group) + 1}.${item}`,
      ),
    )
    expect(records.tasks.map(({ code }) => code)).toEqual(codes)
  })

  it.each(truth.tasks)('$path names exactly its units', ({ path, lead, responsible }) => {
    expect(unitsOf(path, 'lead')).toEqual(lead.split('、'))
    expect(unitsOf(path, 'responsible')).toEqual(responsible.split('、'))
  })
})

describe('units', () => {
  const named = truth.tasks.flatMap(({ lead, responsible }) => [
    ...lead.split('、'),
    ...responsible.split('、'),
  ])

  it('are the 36 that the tags name, all of them members', () => {
    const names = new Set(named.filter((name) => name !== '各成员单位'))
    expect(new Set(records.units.map(({ name }) => name))).toEqual(names)
    expect(records.units).toHaveLength(36)
    expect(records.memberships).toHaveLength(36)
  })

  it('share 126 responsibilities by name and 16 as all members, under 7 leads', () => {
    const responsible = records.responsibilities.filter(({ role }) => role === 'responsible')
    const leads = records.responsibilities.filter(({ role }) => role === 'lead')
    expect(responsible.filter(({ unit }) => unit !== ALL_MEMBERS)).toHaveLength(126)
    expect(responsible.filter(({ unit }) => unit === ALL_MEMBERS)).toHaveLength(16)
    expect(new Set(leads.map(({ unit }) => unit)).size).toBe(7)
  })

  it('count the lead unit once where all members are responsible', () => {
    const resolved = resolveResponsibilities(
      records.responsibilities,
      records.memberships,
      '2024-06-30',
    )
    const shared = records.responsibilities.filter(({ unit }) => unit === ALL_MEMBERS)
    for (const { task } of shared)
      expect(resolved.filter((entry) => entry.task === task)).toHaveLength(36)
  })
})

describe('targets', () => {
  it('are the 28 of the text, each under its task', () => {
    const places = records.targets.map(({ code, task, safeguard }) => ({
      id: code,
      path: pathOf.get(task ?? safeguard ?? '') ?? '一',
    }))
    expect(places).toEqual(truth.targets.map(({ id, path }) => ({ id, path })))
  })

  it.each(truth.targets)('$id promises $comparator $number $unit, $period', (expected) => {
    const target = targetOf(expected.id)
    expect({
      number: numberOf(target),
      unit: target.measure,
      comparator: COMPARATORS[target.comparator],
      period: periodOf(target),
    }).toEqual({ ...normalised(expected), period: expected.period })
  })

  it('leave 13 towns and sub-districts to the second wave of associations', () => {
    const entities = (code: string) =>
      dutiesOf(targetOf(code), records, records.plan.end).map(({ entity }) => entity?.name)
    expect(entities('T25').sort()).toEqual(['兴胜街道', '罕台镇'])
    expect(entities('T26')).toHaveLength(13)
    expect(entities('T26')).not.toContain('罕台镇')
    expect(entities('T26')).not.toContain('兴胜街道')
  })
})

describe('the document', () => {
  it('is the same after going through flat records', () => {
    expect(nestPlan(records)).toEqual(document)
  })
})

function unitsOf(path: string, role: Role): string[] {
  const task = records.tasks.find(({ clause }) => clause.path === path)
  return records.responsibilities
    .filter((entry) => entry.task === task?.code && entry.role === role)
    .map(({ unit }) => (unit === ALL_MEMBERS ? '各成员单位' : (nameOf.get(unit) ?? unit)))
}

function targetOf(code: string) {
  const target = records.targets.find((candidate) => candidate.code === code)
  if (!target) throw new Error(`no target ${code}`)
  return target
}

/** As the text writes them; T28 (不低于) is held against an outside series. */
const COMPARATORS: Partial<Record<Comparator, string>> = {
  eq: '=',
  gte: '≥',
  about: '≈',
  between: 'range',
  all: 'all',
  benchmark: '≥',
}

const numberOf = ({ value, upper }: Omit<Target, 'version'>) =>
  upper === null ? value : `${value}—${upper}`

/** 1 万人 is 10,000 人; a remark in brackets is not part of the unit. */
function normalised({ number, unit, comparator }: (typeof truth.targets)[number]) {
  const bare = unit.replace(/（.*）$/u, '')
  return typeof number === 'number' && bare.startsWith('万')
    ? { number: number * 10_000, unit: bare.slice(1), comparator }
    : { number, unit: bare, comparator }
}

function periodOf({ recurrence, due }: Omit<Target, 'version'>): string {
  const { start, end } = records.plan
  switch (recurrence) {
    case 'plan':
      return `${start}..${end}`
    case 'once':
      return `by ${due ?? end}`
    case 'year':
      return '每年'
    case 'term':
      return '每学期'
    default:
      return recurrence
  }
}
