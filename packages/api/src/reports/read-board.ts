import {
  boardOf,
  burdenOf,
  joinId,
  type ObligationRecords,
  obligationsOf,
  type ReportEvent,
  reportStateOf,
  totalBurden,
} from '@gangyao/domain'
import type * as z from 'zod'
import { readContributions } from '../contributions/read-contributions.ts'
import { cycles } from '../cycles/cycle.table.ts'
import { cycleOf, cycleTeller, readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { byName, decodeRow } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { plans } from '../plans/plan.table.ts'
import { readObligationRecords } from '../plans/read-plan-records.ts'
import type { board, burden } from './form.contract.ts'
import { dayOfDuty, readExtensions } from './read-item.ts'
import { readEvents } from './report-log.ts'

type Board = z.output<(typeof board)['responses'][200]['content']['application/json']['schema']>
type Burden = z.output<(typeof burden)['responses'][200]['content']['application/json']['schema']>

/**
 * How far every unit is with every task of a cycle. Read it in a `snapshot`.
 *
 * @throws AppError `not-found`
 */
export async function readBoard(db: Db, district: string, id: string, day: string): Promise<Board> {
  const cycle = await readCycle(db, district, id)
  const { plan, code } = cycle
  const records = await requireRecords(db, district, plan)
  const { items, unassigned } = obligationsOf({ records, cycle, day: dayOfDuty(cycle) })
  const events = byItem(await readEvents(db, district, { plan, cycle: code }))
  const extensions = await readExtensions(db, district, { plan, cycle: code })
  const contributions = await readContributions(db, district, cycle)
  const entries = items.map((item) => ({
    item,
    state: reportStateOf(events.get(joinId(item.unit, item.task)) ?? []),
  }))
  return {
    cycle: (await cycleTeller(db, district, day))(cycle),
    ...boardOf(entries, cycle, extensions, day),
    unassigned,
    contributions: contributions.map(({ task, unit, due, state }) => ({
      ...{ task, unit, due, stage: state.stage },
    })),
  }
}

/**
 * What was asked of each unit in the cycles of a plan that opened in a year. Read it in a `snapshot`.
 *
 * @throws AppError `not-found`
 */
export async function readBurden(
  db: Db,
  district: string,
  { plan, year }: { plan: string; year: number },
): Promise<Burden> {
  const records = await requireRecords(db, district, plan)
  const rows = await byName(db)
    .selectFrom('cycle')
    .selectAll()
    .where((eb) => eb.and({ district, plan }))
    .where('opens', '>=', `${year}-01-01`)
    .where('opens', '<=', `${year}-12-31`)
    .execute()
  const observations = await db
    .selectFrom('observation')
    .select(['target', 'period', 'source', 'recordedAt'])
    .where((eb) => eb.and({ district, plan, current: 1 }))
    .execute()
  const asked = []
  for (const cycle of rows.map((row) => cycleOf(decodeRow(cycles, row)))) {
    const contributions = await readContributions(db, district, cycle)
    const { items } = obligationsOf({
      ...{ records, cycle, day: dayOfDuty(cycle), observations },
      contributions: contributions.map(({ state, ...one }) => ({ ...one, stage: state.stage })),
    })
    asked.push({ cycle, items })
  }
  const units = burdenOf(asked, year)
  return { plan, year, units, total: totalBurden(units) }
}

const byItem = (events: readonly ReportEvent[]) =>
  Map.groupBy(events, ({ unit, task }) => joinId(unit, task))

async function requireRecords(db: Db, district: string, plan: string): Promise<ObligationRecords> {
  const records = await readObligationRecords(db, district, plan)
  if (!records) throw notFound(plans.noun, plan)
  return records
}
