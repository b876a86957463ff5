import type { Period } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { AppError, conflict } from '../errors/app-error.ts'
import { onlyTerms } from './period.rules.ts'

/**
 * Calendar periods stay as the plan has them, and a term that values were given for keeps its dates.
 *
 * @throws AppError `conflict`
 */
export async function keepDates(
  db: Db,
  district: string,
  before: Period,
  after: Period | null,
): Promise<void> {
  if (before.type !== 'term') throw new AppError('conflict', onlyTerms)
  if (!after || (after.start === before.start && after.end === before.end)) return
  const { plan, code: period } = before
  const held = await db
    .selectFrom('observation')
    .select('target')
    .where((eb) => eb.and({ district, plan, period, current: 1 }))
    .executeTakeFirst()
  if (held)
    throw conflict(
      `学期 ${before.title}已有填报数据，起止日期不能再改（${before.start} 至 ${before.end}）；要改请先删除这些数据`,
      `Values were given for ${before.titleEn ?? before.title}, so its dates stay ${before.start} to ${before.end}; delete the values first`,
    )
}
