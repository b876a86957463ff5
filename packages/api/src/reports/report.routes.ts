import { type Caller, requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { sameId } from '../records/same-id.ts'
import { actOnReport, actOnReports } from './act-on-report.ts'
import { readDuty, readItem, reportKeyOf } from './read-item.ts'
import * as contract from './report.contract.ts'
import { saveReport } from './save-report.ts'
import { tellItem } from './tell-item.ts'

/** What units report; how far somebody reaches, each verb asks. */
export function reportRoutes(db: Db, now: () => Date) {
  const tell = async (district: string, id: string, caller: Caller) => {
    const key = reportKeyOf(id)
    const somebody = requirePermission(caller, 'reports.read', { district, unit: key.unit })
    return snapshot(db, async (trx) => {
      const item = await readItem(trx, district, key)
      const { due } = await readDuty(trx, district, item)
      return tellItem(item, due, { district, caller: somebody, day: today(now()) })
    })
  }
  return createRouter()
    .openapi(contract.actOnAll, async (c) => {
      const { district, caller } = c.var
      return c.json(await actOnReports(db, district, c.req.valid('json'), caller, now()), 200)
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      return c.json(await tell(district, c.req.valid('param').id, caller), 200)
    })
    .openapi(contract.save, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      await saveReport(db, district, id, sameId(id, c.req.valid('json')), caller, now())
      return c.json(await tell(district, id, caller), 200)
    })
    .openapi(contract.act, async (c) => {
      const { district, caller } = c.var
      const { id, verb } = c.req.valid('param')
      const { reason = null, until = null, version } = c.req.valid('json') ?? {}
      await actOnReport(db, district, id, { verb, reason, until, version }, caller, now())
      return c.json(await tell(district, id, caller), 200)
    })
}
