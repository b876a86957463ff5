import type { Cycle } from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { conflict } from '../errors/app-error.ts'

const WRITTEN = ['report_event', 'contribution_event', 'extension'] as const

/**
 * A cycle goes only while nobody has written in it: what has happened stays.
 *
 * @throws AppError `conflict`
 */
export async function refuseToLoseWriting(
  db: Db,
  district: string,
  { plan, code, title, titleEn }: Pick<Cycle, 'plan' | 'code' | 'title' | 'titleEn'>,
): Promise<void> {
  for (const table of WRITTEN) {
    const written = await db
      .selectFrom(table)
      .select('unit')
      .where((eb) => eb.and({ district, plan, cycle: code }))
      .limit(1)
      .executeTakeFirst()
    if (written)
      throw conflict(
        `“${title}”已有单位打开、填写或申请过，不能删除；不再需要的，可把日期改得早些结束`,
        `Units have opened, written or asked something in “${titleEn ?? title}”, so it cannot be deleted; change its days to end it early`,
      )
  }
}
