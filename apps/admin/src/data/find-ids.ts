import { type Assessment, joinId, type PlanSummary, type Responsibility } from '@gangyao/domain'
import type { DataProvider } from 'react-admin'
import type { Kept } from './records.ts'
import { OWN_ORDER, WHOLE } from './whole.ts'

type Filter = Record<string, unknown>

interface Sources {
  getList: DataProvider['getList']
  summary: (plan: string, asOf: string, knownOn?: string) => Promise<PlanSummary>
}

/**
 * What people filter targets and tasks by (their light on a day, their lead unit, their action or project)
 * is known of assessments and responsibilities: asks those, and puts the ids they give in its place.
 *
 * @returns the filter the API understands; `ids` narrows it, where that was asked for
 */
export async function findIds(
  resource: string,
  { asOf, knownOn, light, lead, programme, ...plain }: Filter,
  sources: Sources,
): Promise<{ filter: Filter; ids?: string[] }> {
  const part = programmeFilter(programme)
  if (resource === 'targets') {
    const asked = [light, lead, programme].some((value) => value !== undefined)
    if (!asked) return { filter: plain }
    const filter = { plan: plain.plan, asOf, knownOn, light, unit: lead, ...part }
    return { filter: plain, ids: await assessed(filter, sources) }
  }
  if (resource !== 'tasks')
    return { filter: { ...plain, ...rest({ asOf, knownOn, light, lead }), ...part } }
  const found = await Promise.all([
    lead === undefined ? null : ledBy(plain.plan, lead, sources),
    light === undefined ? null : withLight({ plan: plain.plan, asOf, knownOn, light }, sources),
  ])
  const [first, ...others] = found.filter((ids) => ids !== null)
  const filter = { ...plain, ...part }
  if (!first) return { filter }
  return { filter, ids: first.filter((id) => others.every((ids) => ids.includes(id))) }
}

/** `action~A1` → `{ action: 'A1' }`. */
function programmeFilter(programme: unknown): Filter {
  if (typeof programme !== 'string') return {}
  const [kind = '', code] = programme.split('~')
  return kind === 'action' || kind === 'project' ? { [kind]: code } : {}
}

const rest = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

async function assessed(filter: Filter, { getList }: Sources): Promise<string[]> {
  const all = { filter: rest(filter), pagination: WHOLE, sort: OWN_ORDER }
  const { data } = await getList<Kept<Assessment>>('assessments', all)
  return data.map(({ id }) => id)
}

async function ledBy(plan: unknown, unit: unknown, { getList }: Sources): Promise<string[]> {
  const { data } = await getList<Kept<Responsibility>>('responsibilities', {
    filter: { plan, unit, role: 'lead' },
    pagination: WHOLE,
    sort: OWN_ORDER,
  })
  return data.map(({ plan, task }) => joinId(plan, task))
}

async function withLight({ plan, asOf, knownOn, light }: Filter, { summary }: Sources) {
  const known = typeof knownOn === 'string' ? knownOn : undefined
  const { tasks } = await summary(String(plan), String(asOf), known)
  return tasks
    .filter((entry) => entry.light === light)
    .map(({ task }) => joinId(String(plan), task))
}
