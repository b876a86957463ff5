import { randomBytes } from 'node:crypto'
import { Webhook } from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { byName, encodeRow, type Fields, type Identified } from '../database/rows.ts'
import { invalid, stale } from '../errors/app-error.ts'
import type { Outlets } from '../notifications/send-deliveries.ts'
import { currentKey } from '../personal/current-key.ts'
import { maskRecord, openRecord, sealRecord } from '../personal/personal-table.ts'
import { readToChange } from '../records/read-record.ts'
import { sealedWebhooks, webhooks } from './webhook.table.ts'
import { webhookFaults } from './webhook-faults.ts'

type Store = Pick<Outlets, 'db' | 'keys' | 'allowed'>

export type NewWebhook = Omit<Webhook, 'code' | 'version'>
/** An address or a secret that is null stays as it is. */
export type ChangedWebhook = Omit<Webhook, 'code' | 'url'> & { url: string | null }

/**
 * Adds the robot of a group. Its address and secret are sealed, and told to nobody again.
 *
 * @throws AppError `forbidden`, `invalid` for an address that no robot has, `unavailable` without a key
 */
export async function createWebhook(
  { db, keys, allowed }: Store,
  district: string,
  input: NewWebhook,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'webhooks.write', { district })
  const record = { ...input, code: randomBytes(5).toString('hex'), version: 1 }
  check(record, allowed)
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const key = await currentKey(trx, keys, now)
    const sealed = sealRecord(key, sealedWebhooks, district, record)
    await byName(trx)
      .insertInto(webhooks.name)
      .values(encodeRow(webhooks, { ...sealed, district }))
      .execute()
    const after = maskRecord(sealedWebhooks, record)
    note({ action: 'create', resource: webhooks.resource, record: record.code, after })
    return { id: record.code, ...after }
  })
}

/**
 * Replaces a robot that is still as it was seen.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid`, `stale`, `unavailable` where it does not open
 */
export async function updateWebhook(
  { db, keys, allowed }: Store,
  district: string,
  id: string,
  input: ChangedWebhook,
  caller: Caller | null,
  now: Date,
): Promise<Identified> {
  const somebody = requirePermission(caller, 'webhooks.write', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const stored = await readToChange(trx, webhooks, district, id)
    if (stored.version !== input.version) throw stale()
    const { id: _, ...before } = openRecord(await keys(), sealedWebhooks, district, stored)
    const there = Webhook.parse(before)
    const record: Webhook = {
      ...{ ...there, ...input, version: input.version + 1 },
      url: input.url ?? there.url,
      secret: input.secret ?? (input.kind === 'dingtalk' ? there.secret : null),
    }
    check(record, allowed)
    const key = await currentKey(trx, keys, now)
    const row = encodeRow(webhooks, {
      ...sealRecord(key, sealedWebhooks, district, { ...record }),
      district,
    })
    await byName(trx)
      .updateTable(webhooks.name)
      .set(row)
      .where((eb) => eb.and({ district, code: there.code }))
      .execute()
    const after = maskRecord(sealedWebhooks, { ...record })
    note({
      ...{ action: 'update', resource: webhooks.resource, record: id },
      ...{ before: maskRecord(sealedWebhooks, before), after },
    })
    return { id, ...after }
  })
}

function check(record: Webhook & Fields, allowed: readonly string[]): void {
  const faults = webhookFaults(record, allowed)
  if (faults.length > 0) throw invalid(faults)
}
