import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { createRecord } from '../records/create-record.ts'
import { listRecords } from '../records/list-records.ts'
import { removeRecord } from '../records/remove-record.ts'
import { sameId } from '../records/same-id.ts'
import { updateRecord } from '../records/update-record.ts'
import * as reporting from '../reports/form.contract.ts'
import { readBoard, readBurden } from '../reports/read-board.ts'
import { readForm } from '../reports/read-form.ts'
import * as contract from './cycle.contract.ts'
import { cycles } from './cycle.table.ts'
import { cycleTeller, proposalFor, readCycle } from './read-cycle.ts'
import { reopenCycle } from './reopen-cycle.ts'

export function cycleRoutes(db: Db, now: () => Date) {
  const telling = (district: string) => cycleTeller(db, district, today(now()))
  return createRouter()
    .openapi(contract.list, async (c) => {
      const query = c.req.valid('query')
      const { records, total } = await listRecords(db, cycles, c.var.district, query)
      const answers = records.map(await telling(c.var.district))
      return c.json(answers, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.proposal, async (c) => {
      const { district } = c.var
      return c.json(await proposalFor(db, district, c.req.valid('query'), today(now())), 200)
    })
    .openapi(reporting.burden, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      const query = c.req.valid('query')
      return c.json(await snapshot(db, (trx) => readBurden(trx, district, query)), 200)
    })
    .openapi(reporting.form, async (c) => {
      const { district, caller } = c.var
      const { unit } = c.req.valid('query')
      requirePermission(caller, 'reports.read', { district, unit })
      const { id } = c.req.valid('param')
      const looking = { district, caller, day: today(now()) }
      return c.json(await snapshot(db, (trx) => readForm(trx, id, unit, looking)), 200)
    })
    .openapi(reporting.board, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      const { id } = c.req.valid('param')
      return c.json(await snapshot(db, (trx) => readBoard(trx, district, id, today(now()))), 200)
    })
    .openapi(contract.read, async (c) => {
      const cycle = await readCycle(db, c.var.district, c.req.valid('param').id)
      return c.json((await telling(c.var.district))(cycle), 200)
    })
    .openapi(contract.create, async (c) => {
      const { district, caller } = c.var
      const input = { ...c.req.valid('json'), reopened: null }
      const created = await createRecord(db, cycles, district, input, caller)
      return c.json((await telling(district))(created), 201)
    })
    .openapi(contract.update, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const { phase: _phase, notes: _notes, ...input } = sameId(id, c.req.valid('json'))
      const updated = await updateRecord(db, cycles, district, id, input, caller, now())
      return c.json((await telling(district))(updated), 200)
    })
    .openapi(contract.remove, async (c) => {
      const { district, caller } = c.var
      const removed = await removeRecord(
        db,
        cycles,
        district,
        c.req.valid('param').id,
        caller,
        now(),
      )
      return c.json((await telling(district))(removed), 200)
    })
    .openapi(contract.reopen, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const reopened = await reopenCycle(db, district, id, c.req.valid('json'), caller, now())
      return c.json((await telling(district))(reopened), 200)
    })
}
