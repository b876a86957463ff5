import {
  assessPlan,
  boardOf,
  type Cycle,
  type CycleFacts,
  type Day,
  joinId,
  obligationsOf,
  type PlanRecords,
  reportStateOf,
} from '@gangyao/domain'
import { readContributions } from '../contributions/read-contributions.ts'
import { cycles } from '../cycles/cycle.table.ts'
import { cycleOf, readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { decodeRow } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { plans } from '../plans/plan.table.ts'
import { readPlanRecords } from '../plans/read-plan-records.ts'
import { dayOfDuty, readExtensions } from '../reports/read-item.ts'
import { readEvents } from '../reports/report-log.ts'
import { readAccepted, readConfirmed } from './read-accepted.ts'

/** What papers are made of, and how many values in force they leave out because nobody has confirmed them. */
export interface ReadFacts extends CycleFacts {
  unconfirmed: number
}

/**
 * All that the papers of a cycle are made of: accepted reports and confirmed values, and nothing else. Read it in a
 * `snapshot`.
 *
 * @throws AppError `not-found`
 */
export async function readCycleFacts(
  db: Db,
  district: string,
  id: string,
  day: Day,
): Promise<ReadFacts> {
  const cycle = await readCycle(db, district, id)
  const { plan, code, end } = cycle
  const records = await readPlanRecords(db, district, plan)
  if (!records) throw notFound(plans.noun, plan)
  const all = await readCycles(db, district, plan)
  const sofar = all.filter((one) => one.end < end || one.code === code)
  const accepted = await readAccepted(db, district, plan, sofar)
  const { values, unconfirmed } = await readConfirmed(db, district, records, accepted, cycle)
  const contributions = await readContributions(db, district, cycle)
  const told = new Set(accepted.filter((report) => report.cycle === code).map(({ task }) => task))
  return {
    ...{ records, cycle, day, accepted, unconfirmed, cycles: sofar },
    items: await readItems(db, district, records, cycle, day),
    contributions: contributions.flatMap(({ task, unit, state }) =>
      state.stage === 'used' && state.text !== null && told.has(task)
        ? [{ task, unit, text: state.text }]
        : [],
    ),
    assessments: assessPlan(records, values, end),
    next: all.find((one) => one.end > end && one.opens > cycle.opens) ?? null,
  }
}

/** The cycles of a plan, by the days they report on. */
async function readCycles(db: Db, district: string, plan: string): Promise<Cycle[]> {
  const rows = await db
    .selectFrom('cycle')
    .selectAll()
    .where((eb) => eb.and({ district, plan }))
    .orderBy('end')
    .orderBy('code')
    .execute()
  return rows.map((row) => cycleOf(decodeRow(cycles, row)))
}

/** What leads owe in a cycle, in the order of the plan, and what was written though nobody owes it any more. */
async function readItems(
  db: Db,
  district: string,
  records: PlanRecords,
  cycle: Cycle,
  day: Day,
): Promise<CycleFacts['items']> {
  const { plan, code } = cycle
  const events = await readEvents(db, district, { plan, cycle: code })
  const written = Map.groupBy(events, ({ unit, task }) => joinId(unit, task))
  const duties = obligationsOf({ records, cycle, day: dayOfDuty(cycle) }).items.filter(
    ({ part }) => part === 'lead',
  )
  const owed = new Map(duties.map((duty) => [joinId(duty.unit, duty.task), duty.due]))
  const handed = [...written.values()].flatMap(([first]) =>
    first && !owed.has(joinId(first.unit, first.task)) ? [first] : [],
  )
  const entries = [...duties, ...handed].map(({ unit, task }) => ({
    item: { unit, task, part: 'lead' as const },
    state: reportStateOf(written.get(joinId(unit, task)) ?? []),
  }))
  const extensions = await readExtensions(db, district, { plan, cycle: code })
  return boardOf(entries, cycle, extensions, day)
    .items.filter(({ unit, task, stage }) => owed.has(joinId(unit, task)) || IN_FORCE.has(stage))
    .map((item) => ({
      ...item,
      taskDue: owed.get(joinId(item.unit, item.task)) ?? records.plan.end,
    }))
}

const IN_FORCE: ReadonlySet<string> = new Set(['accepted', 'published'])
