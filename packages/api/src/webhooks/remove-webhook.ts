import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { byName, type Identified } from '../database/rows.ts'
import type { Outlets } from '../notifications/send-deliveries.ts'
import { showRecord } from '../personal/personal-table.ts'
import { readToChange } from '../records/read-record.ts'
import { sealedWebhooks, webhooks } from './webhook.table.ts'

/**
 * Removes a robot; the group hears nothing more.
 *
 * @returns it as it was shown
 * @throws AppError `forbidden`, `not-found`
 */
export async function removeWebhook(
  { db, keys }: Pick<Outlets, 'db' | 'keys'>,
  district: string,
  id: string,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'webhooks.write', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const stored = await readToChange(trx, webhooks, district, id)
    const { id: _, ...before } = showRecord(await keys(), sealedWebhooks, district, stored)
    await byName(trx)
      .deleteFrom(webhooks.name)
      .where((eb) => eb.and({ district, code: stored.code }))
      .execute()
    note({ action: 'delete', resource: webhooks.resource, record: id, before })
    return { id, ...before }
  })
}
