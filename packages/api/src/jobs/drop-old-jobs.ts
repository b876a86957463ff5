import type { Db } from '../database/open-database.ts'

/** For how long a job that is over can still be asked about, in milliseconds. */
export const KEPT = 24 * 3_600_000

/** Forgets jobs that have been over for a day, with their files; their keys are free again. */
export async function dropOldJobs(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT).toISOString()
  await db.deleteFrom('job').where('finishedAt', '<', before).execute()
}
