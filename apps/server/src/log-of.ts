import type { Db } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { onlyDistrict } from './only-district.ts'
import { UsageError } from './usage-error.ts'

/**
 * The district whose audit log a command means.
 *
 * @throws UsageError where there is no log of it
 */
export async function logOf(db: Db, named: string | undefined): Promise<string> {
  const district = named ?? (await onlyDistrict(db))
  const head = await db
    .selectFrom('audit_head')
    .select('seq')
    .where('district', '=', district)
    .executeTakeFirst()
  if (head) return district
  throw noLog(district)
}

export const noLog = (district: string) =>
  new UsageError(say(`没有 ${district} 的审计日志。`, `There is no audit log of ${district}.`))
