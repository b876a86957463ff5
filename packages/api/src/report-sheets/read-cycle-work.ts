import {
  type Cycle,
  type Extension,
  type Obligation,
  Observation,
  obligationsOf,
  type PlanRecords,
  type ReportEvent,
  reportStateOf,
} from '@gangyao/domain'
import { readContributions } from '../contributions/read-contributions.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import { inTurn, locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { decodeRow, identify } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { observations } from '../observations/observation.table.ts'
import { plans } from '../plans/plan.table.ts'
import { readPlanRecords } from '../plans/read-plan-records.ts'
import { dayOfDuty, type Item, readExtensions, storedReport } from '../reports/read-item.ts'
import { readEvents } from '../reports/report-log.ts'

/** A value as it stands. */
export type KnownValue = Observation & { id: string }

/** All that units owe in a cycle, and what they have written. */
export interface CycleWork {
  cycle: Cycle
  records: PlanRecords
  /** What each lead owes. */
  duties: Obligation[]
  extensions: Extension[]
  /** Current values of the periods within the cycle. */
  values: KnownValue[]
  itemOf: (unit: string, task: string) => Item
}

/**
 * Reads a whole cycle at once.
 *
 * @param held whoever else writes in the cycle waits until the transaction ends
 * @throws AppError `not-found`
 */
export async function readCycleWork(
  db: Db,
  district: string,
  id: string,
  { held = false } = {},
): Promise<CycleWork> {
  const cycle = await readCycle(db, district, id)
  const { plan, code } = cycle
  const here = { plan, cycle: code }
  if (held) await holdCycle(db, district, cycle)
  const records = await readPlanRecords(db, district, plan)
  if (!records) throw notFound(plans.noun, plan)
  const extensions = await readExtensions(db, district, here)
  const contributions = await readContributions(db, district, cycle)
  const values = await readValues(db, district, cycle, records)
  const { items } = obligationsOf({
    ...{ records, cycle, day: dayOfDuty(cycle), observations: values },
    contributions: contributions.map(({ state, ...asked }) => ({ ...asked, stage: state.stage })),
  })
  const query = db
    .selectFrom('report_item')
    .selectAll()
    .where((eb) => eb.and({ district, ...here }))
    .orderBy('unit')
    .orderBy('task')
  const rows = await (held ? locking(db, query) : query).execute()
  const stored = new Map(rows.map((row) => [`${row.unit}~${row.task}`, storedReport(row)]))
  const events = Map.groupBy(
    await readEvents(db, district, here),
    ({ unit, task }) => `${unit}~${task}`,
  )
  return {
    ...{ cycle, records, extensions, values },
    duties: items.filter(({ part }) => part === 'lead'),
    itemOf: (unit, task) => {
      const happened: ReportEvent[] = events.get(`${unit}~${task}`) ?? []
      return {
        key: { ...here, unit, task },
        cycle,
        extensions: extensions.filter((extension) => extension.unit === unit),
        // Nothing is signed by a workbook.
        signers: [],
        stored: stored.get(`${unit}~${task}`) ?? null,
        events: happened,
        state: reportStateOf(happened),
      }
    },
  }
}

/** First the cycle and then its items, as whoever writes the first version of one does. */
async function holdCycle(db: Db, district: string, { plan, code }: Cycle): Promise<void> {
  const cycle = db.selectFrom('cycle').select('code')
  await inTurn(
    db,
    cycle.where((eb) => eb.and({ district, plan, code })),
  ).execute()
}

/** The periods within the span that a cycle reports on. */
export const periodsWithin = <P extends { start: string; end: string }>(
  cycle: Pick<Cycle, 'start' | 'end'>,
  periods: readonly P[],
): P[] => periods.filter(({ start, end }) => start >= cycle.start && end <= cycle.end)

async function readValues(
  db: Db,
  district: string,
  cycle: Cycle,
  { periods }: PlanRecords,
): Promise<KnownValue[]> {
  const codes = periodsWithin(cycle, periods).map(({ code }) => code)
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and({ district, plan: cycle.plan, current: 1 }))
    .where('period', 'in', codes)
    .execute()
  return rows.map((row) => {
    const { id, ...value } = identify(observations, decodeRow(observations, row))
    return { id, ...Observation.parse(value) }
  })
}
