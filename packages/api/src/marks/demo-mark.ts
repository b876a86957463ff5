import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { conflict } from '../errors/app-error.ts'
import type { MarkTable } from './mark.table.ts'

const DEMO: MarkTable = { name: 'demo' }

/** Whether the figures in this database are invented, now and for good. */
export async function isDemo(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('mark')
    .select('name')
    .where('name', '=', DEMO.name)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Marks an empty database as one for a demonstration; one that is marked stays so.
 *
 * @throws AppError `conflict` when it holds something already, which is then not invented
 */
export async function markDemo(db: Db): Promise<void> {
  await write(db, async (trx) => {
    if (await isDemo(trx)) return
    const held = await trx.selectFrom('district').select('code').limit(1).executeTakeFirst()
    if (held)
      throw conflict(
        '数据库里已有真实的规划或数据，不能填入演示数据',
        'The database holds a real plan or real data already; it cannot take demo data',
      )
    await trx
      .insertInto('mark')
      .values(DEMO)
      .onConflict((clash) => clash.doNothing())
      .execute()
  })
}
