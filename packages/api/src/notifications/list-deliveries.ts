import type * as z from 'zod'
import { type Caller, requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { Delivery } from './notification.contract.ts'

/** What is not on its way as it should be. */
const TROUBLE = ['failed', 'unknown'] as const

/**
 * What has left the house, the newest first; or only what did not arrive, may not have, or is tried again.
 *
 * @throws AppError `forbidden`
 */
export async function listDeliveries(
  db: Db,
  district: string,
  { trouble, start, end }: { trouble: boolean; start: number; end: number },
  caller: Caller | null,
): Promise<{ records: z.output<typeof Delivery>[]; total: number }> {
  requirePermission(caller, 'reminders.read', { district })
  const all = db.selectFrom('delivery').where('district', '=', district)
  const asked = trouble
    ? all.where((eb) =>
        eb.or([
          eb('state', 'in', TROUBLE),
          eb.and([eb('state', '=', 'waiting'), eb('problem', 'is not', null)]),
        ]),
      )
    : all
  const rows = await asked
    .select(Delivery.keyof().options)
    .orderBy('createdAt', 'desc')
    .orderBy('code')
    .limit(end - start)
    .offset(start)
    .execute()
  const { total } = await asked
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const records = rows.map(({ problem, attempts, ...row }) =>
    Delivery.parse({
      ...row,
      attempts: Number(attempts),
      problem: problem === null ? null : JSON.parse(problem),
    }),
  )
  return { records, total: Number(total) }
}
