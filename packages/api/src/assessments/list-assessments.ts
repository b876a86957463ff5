import {
  type Assessment,
  assessPlan,
  type Day,
  joinId,
  type PlanRecords,
  WORST_FIRST,
} from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { readPlanRules } from '../plans/read-plan-records.ts'
import type { FilterValue, ListQuery } from '../records/list-query.ts'
import { valuesKnown } from './current-values.ts'

export type ListedAssessment = Assessment & { id: string }

/** An assessment with what it can be found and sorted by. */
interface Entry {
  assessment: ListedAssessment
  title: string
  fields: Readonly<Record<string, readonly FilterValue[]>>
}

/** How the targets of a district stand on a day: one page of them, in the order of the plan. */
export async function listAssessments(
  db: Db,
  district: string,
  query: ListQuery,
  today: Day,
): Promise<{ records: ListedAssessment[]; total: number }> {
  const { asOf = [today], knownOn = [], plan = [], ...filters } = query.filters
  const known = knownOn[0] === undefined ? undefined : String(knownOn[0])
  const entries = await snapshot(db, async (trx) => {
    const all: Entry[] = []
    for (const code of await plansOf(trx, district))
      if (plan.length === 0 || plan.includes(code))
        all.push(...(await assess(trx, district, code, String(asOf[0]), known)))
    return all
  })
  const matching = entries.filter((entry) => matches(entry, { ...query, filters }))
  if (query.sort) matching.sort(by(query.sort))
  return {
    records: matching.slice(query.start, query.end).map(({ assessment }) => assessment),
    total: matching.length,
  }
}

async function plansOf(db: Db, district: string): Promise<string[]> {
  const rows = await db
    .selectFrom('plan')
    .select('code')
    .where('district', '=', district)
    .orderBy('start')
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

async function assess(
  db: Db,
  district: string,
  plan: string,
  asOf: Day,
  knownOn: Day | undefined,
): Promise<Entry[]> {
  const records = await readPlanRules(db, district, plan)
  if (!records) return []
  const assessments = assessPlan(records, await valuesKnown(db, district, plan, { knownOn }), asOf)
  return assessments.map((assessment) => entryOf(assessment, records))
}

function entryOf(
  assessment: Assessment,
  { targets, tasks, responsibilities }: Pick<PlanRecords, 'targets' | 'tasks' | 'responsibilities'>,
): Entry {
  const target = targets.find(({ code }) => code === assessment.target)
  const task = tasks.find(({ code }) => code === target?.task)
  const leads = responsibilities.filter((it) => it.task === task?.code && it.role === 'lead')
  const id = joinId(assessment.plan, assessment.target)
  const { light, required, expected, actual, share } = assessment
  return {
    assessment: { id, ...assessment },
    title: `${assessment.target} ${target?.title} ${target?.titleEn ?? ''}`.toLowerCase(),
    fields: {
      id: [id],
      plan: [assessment.plan],
      target: [assessment.target],
      task: [task?.code ?? null],
      action: [task?.action ?? null],
      project: [task?.project ?? null],
      unit: leads.length > 0 ? leads.map(({ unit }) => unit) : [null],
      light: [light],
      required: [required],
      expected: [expected],
      actual: [actual],
      share: [share],
    },
  }
}

const matches = ({ title, fields }: Entry, { ids, q, filters }: ListQuery): boolean =>
  (!ids || ids.some((id) => fields.id?.includes(id))) &&
  (!q || title.includes(q.toLowerCase())) &&
  Object.entries(filters).every(([field, wanted]) =>
    fields[field]?.some((value) => wanted.includes(value)),
  )

/** Lights by how bad they are, everything else by itself; what is empty comes last. */
function by({ field, order }: { field: string; order: 'asc' | 'desc' }) {
  const turn = order === 'asc' ? 1 : -1
  const rank = ({ assessment, fields }: Entry) =>
    field === 'light' ? WORST_FIRST.indexOf(assessment.light) : (fields[field]?.[0] ?? null)
  return (one: Entry, other: Entry): number => {
    const [left, right] = [rank(one), rank(other)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left < right ? -turn : left > right ? turn : 0
  }
}
