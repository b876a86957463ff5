import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { createRouter } from '../http/router.ts'
import { listRecordsOfUnits } from '../records/list-records-of-units.ts'
import { readRecord } from '../records/read-record.ts'
import { askExtension } from './ask-extension.ts'
import { decideExtension } from './decide-extension.ts'
import * as contract from './extension.contract.ts'
import { extensions } from './extension.table.ts'

/** More time for a unit; how far somebody reaches, each verb asks. */
export const extensionRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(contract.list, async (c) => {
      const { district, caller } = c.var
      const query = c.req.valid('query')
      const reading = { caller, permission: 'reports.read' } as const
      const { records, total } = await listRecordsOfUnits(db, extensions, district, query, reading)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      const found = await readRecord(db, extensions, district, c.req.valid('param').id)
      requirePermission(caller, 'reports.read', { district, unit: String(found.unit) })
      return c.json(found, 200)
    })
    .openapi(contract.ask, async (c) => {
      const { district, caller } = c.var
      return c.json(await askExtension(db, district, c.req.valid('json'), caller, now()), 201)
    })
    .openapi(contract.decide, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const decision = c.req.valid('json')
      return c.json(await decideExtension(db, district, id, decision, caller, now()), 200)
    })
