import { Cycle, cyclePhase, type Day, dayOffNotes, proposeCycle } from '@gangyao/domain'
import type * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { type Fields, type Identified, identify } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { readNotices } from '../holidays/read-notices.ts'
import { PeriodRow, periods } from '../periods/period.table.ts'
import { readRecord } from '../records/read-record.ts'
import { type CycleAnswer, cycles } from './cycle.table.ts'

/** A stored cycle. */
export const cycleOf = (record: Fields): Cycle => Cycle.parse(record)

/** @throws AppError `not-found` */
export const readCycle = async (db: Db, district: string, id: string): Promise<Cycle> =>
  cycleOf(await readRecord(db, cycles, district, id))

/** Tells cycles as the API does: how far each is on the day, and which of its days are off. */
export async function cycleTeller(
  db: Db,
  district: string,
  day: Day,
): Promise<(record: Fields) => Identified & z.output<typeof CycleAnswer>> {
  const notices = await readNotices(db, district)
  return (record) => {
    const cycle = cycleOf(record)
    const answer = { ...cycle, phase: cyclePhase(cycle, day), notes: dayOffNotes(cycle, notices) }
    return { ...identify(cycles, answer), ...answer }
  }
}

/**
 * The usual days of a cycle on a period.
 *
 * @throws AppError `not-found`
 */
export async function proposalFor(
  db: Db,
  district: string,
  { plan, period }: { plan: string; period: string },
  day: Day,
): Promise<ReturnType<typeof proposeCycle>> {
  const row = await db
    .selectFrom('period')
    .selectAll()
    .where((eb) => eb.and({ district, plan, code: period }))
    .executeTakeFirst()
  if (!row) throw notFound(periods.noun, `${plan}~${period}`)
  const notices = await readNotices(db, district)
  return proposeCycle(PeriodRow.parse(row), day, { notices })
}
