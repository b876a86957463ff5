import { joinId } from '@gangyao/domain'
import { type SqlBool, sql } from 'kysely'
import { type Caller, requirePermission, unitsReached } from '../access/caller.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { readExtensions } from '../reports/read-item.ts'
import { actOnContribution, askContribution } from './act-on-contribution.ts'
import * as contract from './contribution.contract.ts'
import { contributions } from './contribution.table.ts'
import {
  type Contributed,
  idOfContribution,
  leadsIn,
  tellContribution,
  withEvents,
} from './read-contributions.ts'
import { responsibilitiesOf } from './responsibilities-of.ts'

/** What is asked of others than the lead; how far somebody reaches, each verb asks. */
export function contributionRoutes(db: Db, now: () => Date) {
  const tellAll = async (trx: Db, district: string, caller: Caller, all: Contributed[]) => {
    const around = await surroundings(trx, district, all)
    const looking = { district, caller, day: today(now()) }
    return all.map((one) => tellContribution(one, { ...looking, ...around(one) }))
  }
  const tell = (district: string, id: string, caller: Caller) =>
    snapshot(db, async (trx) => {
      const reached = unitsReached(caller, 'reports.read', district)
      const record = await readRecord(trx, contributions, district, id)
      const all = await withEvents(trx, district, [record])
      const responsibilities = await responsibilitiesOf(trx, district, String(record.plan))
      const units = [String(record.unit), ...leadsIn(responsibilities, String(record.task))]
      if (!reached?.some((unit) => units.includes(unit)))
        requirePermission(caller, 'reports.read', { district, unit: String(record.unit) })
      const [told] = await tellAll(trx, district, caller, all)
      if (!told) throw new Error('what was read is told')
      return told
    })
  return createRouter()
    .openapi(contract.list, async (c) => {
      const { district, caller } = c.var
      const query = c.req.valid('query')
      const units = unitsReached(caller, 'reports.read', district)
      return snapshot(db, async (trx) => {
        const within = units === null ? undefined : concerning(units)
        const { records, total } = await listRecords(trx, contributions, district, query, within)
        const all = await withEvents(trx, district, records)
        return c.json(await tellAll(trx, district, caller, all), 200, {
          'X-Total-Count': String(total),
        })
      })
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      return c.json(await tell(district, c.req.valid('param').id, caller), 200)
    })
    .openapi(contract.ask, async (c) => {
      const { district, caller } = c.var
      const wanted = c.req.valid('json')
      await askContribution(db, district, wanted, caller, now())
      return c.json(await tell(district, idOfContribution(wanted), caller), 201)
    })
    .openapi(contract.act, async (c) => {
      const { district, caller } = c.var
      const { id, verb } = c.req.valid('param')
      const { text = null, reason = null } = c.req.valid('json') ?? {}
      await actOnContribution(db, district, id, { verb, text, reason }, caller, now())
      return c.json(await tell(district, id, caller), 200)
    })
}

/** That it is asked of one of these units, or for a task that one of them leads. */
const concerning = (units: readonly string[]) => sql<SqlBool>`(
  contribution.unit in (${sql.join(units)}) or exists (
    select 1 from responsibility
    where responsibility.district = contribution.district
      and responsibility.plan = contribution.plan
      and responsibility.task = contribution.task
      and responsibility.role = 'lead'
      and responsibility.unit in (${sql.join(units)})))`

/** What decides about each, read once for each plan and cycle. */
async function surroundings(db: Db, district: string, all: readonly Contributed[]) {
  const cycles = new Map<string, Awaited<ReturnType<typeof aroundCycle>>>()
  for (const { plan, cycle } of all) {
    const id = joinId(plan, cycle)
    if (!cycles.has(id)) cycles.set(id, await aroundCycle(db, district, plan, cycle))
  }
  return ({ plan, cycle }: Contributed) => {
    const around = cycles.get(joinId(plan, cycle))
    if (!around) throw new Error('every cycle was read')
    return around
  }
}

const aroundCycle = async (db: Db, district: string, plan: string, cycle: string) => ({
  cycle: await readCycle(db, district, joinId(plan, cycle)),
  extensions: await readExtensions(db, district, { plan, cycle }),
  responsibilities: await responsibilitiesOf(db, district, plan),
})
