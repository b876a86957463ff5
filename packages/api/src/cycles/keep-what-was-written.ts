import { type Cycle, cycleChangeFaults } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'

/**
 * Once a unit has written in a cycle, or was asked for something, it stays what it is about, and its due dates make
 * nobody late. Who has only looked has written nothing.
 *
 * @throws AppError `invalid`
 */
export async function keepWhatWasWritten(
  db: Db,
  district: string,
  before: Cycle,
  after: Cycle,
  now: Date,
): Promise<void> {
  const faults = cycleChangeFaults(before, after, today(now))
  if (faults.length > 0 && (await isWrittenIn(db, district, before))) throw invalid(faults)
}

async function isWrittenIn(db: Db, district: string, { plan, code }: Cycle): Promise<boolean> {
  const key = { district, plan, cycle: code }
  const written = await db
    .selectFrom('report_event')
    .select('unit')
    .where((eb) => eb.and(key))
    .where('kind', '!=', 'opened')
    .limit(1)
    .executeTakeFirst()
  const asked = await db
    .selectFrom('contribution')
    .select('unit')
    .where((eb) => eb.and(key))
    .limit(1)
    .executeTakeFirst()
  return (written ?? asked) !== undefined
}
