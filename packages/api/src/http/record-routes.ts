import type { Db } from '../database/open-database.ts'
import type { RecordTable } from '../database/record-table.ts'
import { createRecord } from '../records/create-record.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { removeRecord } from '../records/remove-record.ts'
import { sameId } from '../records/same-id.ts'
import { updateRecord } from '../records/update-record.ts'
import { crud } from './crud.ts'
import { createRouter } from './router.ts'

/** The five routes of a kind of record that has no verbs of its own. */
export function recordRoutes(db: Db, table: RecordTable) {
  const contract = crud(table)
  return createRouter()
    .openapi(contract.list, async (c) => {
      const { records, total } = await listRecords(db, table, c.var.district, c.req.valid('query'))
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.read, async (c) =>
      c.json(await readRecord(db, table, c.var.district, c.req.valid('param').id), 200),
    )
    .openapi(contract.create, async (c) =>
      c.json(await createRecord(db, table, c.var.district, c.req.valid('json'), c.var.caller), 201),
    )
    .openapi(contract.update, async (c) => {
      const { id } = c.req.valid('param')
      const input = sameId(id, c.req.valid('json'))
      return c.json(await updateRecord(db, table, c.var.district, id, input, c.var.caller), 200)
    })
    .openapi(contract.remove, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(await removeRecord(db, table, c.var.district, id, c.var.caller), 200)
    })
}
