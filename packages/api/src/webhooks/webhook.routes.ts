import { createRouter } from '../http/router.ts'
import type { Outlets } from '../notifications/send-deliveries.ts'
import { showRecord } from '../personal/personal-table.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { removeWebhook } from './remove-webhook.ts'
import { createWebhook, updateWebhook } from './save-webhook.ts'
import { testWebhook } from './test-webhook.ts'
import * as contract from './webhook.contract.ts'
import { sealedWebhooks, webhooks } from './webhook.table.ts'

/** The robots of groups. */
export function webhookRoutes(outlets: Outlets, now: () => Date) {
  const { db, keys } = outlets
  return createRouter()
    .openapi(contract.list, async (c) => {
      const { district } = c.var
      const { records, total } = await listRecords(db, webhooks, district, c.req.valid('query'))
      const known = await keys()
      const shown = records.map((record) => showRecord(known, sealedWebhooks, district, record))
      return c.json(shown, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.read, async (c) => {
      const { district } = c.var
      const stored = await readRecord(db, webhooks, district, c.req.valid('param').id)
      return c.json(showRecord(await keys(), sealedWebhooks, district, stored), 200)
    })
    .openapi(contract.create, async (c) => {
      const { district, caller } = c.var
      const made = await createWebhook(outlets, district, c.req.valid('json'), caller, now())
      return c.json(made, 201)
    })
    .openapi(contract.update, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const input = c.req.valid('json')
      return c.json(await updateWebhook(outlets, district, id, input, caller, now()), 200)
    })
    .openapi(contract.remove, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      return c.json(await removeWebhook(outlets, district, id, caller, now()), 200)
    })
    .openapi(contract.test, async (c) => {
      const { district, caller } = c.var
      const outcome = await testWebhook(outlets, district, c.req.valid('param').id, caller, now())
      const problem = outcome.is === 'sent' ? null : outcome.problem
      return c.json({ is: outcome.is, problem }, 200)
    })
}
