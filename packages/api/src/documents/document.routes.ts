import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { notFound } from '../errors/app-error.ts'
import { download } from '../http/download.ts'
import { languageFor } from '../http/language.ts'
import { createRouter } from '../http/router.ts'
import { today } from '../http/today.ts'
import { units } from '../units/unit.table.ts'
import * as contract from './document.contract.ts'
import { documentState } from './document-state.ts'
import { makeAllUnitPapers, makeBulletin, makeLedger, makeUnitPaper } from './make-documents.ts'
import { readCycleFacts } from './read-cycle-facts.ts'

/** 通报、进展情况表、台账 of a cycle: whoever reads all reports has all of them, a unit its own table. */
export const documentRoutes = (db: Db, now: () => Date) => {
  const factsOf = (district: string, id: string) =>
    snapshot(db, (trx) => readCycleFacts(trx, district, id, today(now())))
  return createRouter()
    .openapi(contract.state, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      return c.json(documentState(await factsOf(district, c.req.valid('param').id)), 200)
    })
    .openapi(contract.bulletin, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      const facts = await factsOf(district, c.req.valid('param').id)
      const made = await makeBulletin(facts, languageFor(c, c.req.valid('query').lang))
      return download(made.body, made)
    })
    .openapi(contract.unitPaper, async (c) => {
      const { district, caller } = c.var
      const { unit, lang } = c.req.valid('query')
      requirePermission(caller, 'reports.read', { district, unit })
      const facts = await factsOf(district, c.req.valid('param').id)
      if (!facts.records.units.some(({ code }) => code === unit)) throw notFound(units.noun, unit)
      const made = await makeUnitPaper(facts, unit, languageFor(c, lang))
      return download(made.body, made)
    })
    .openapi(contract.allUnitPapers, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      const facts = await factsOf(district, c.req.valid('param').id)
      const made = await makeAllUnitPapers(facts, languageFor(c, c.req.valid('query').lang))
      return download(made.body, made)
    })
    .openapi(contract.ledger, async (c) => {
      const { district, caller } = c.var
      requirePermission(caller, 'reports.read', { district })
      const facts = await factsOf(district, c.req.valid('param').id)
      const made = await makeLedger(facts, languageFor(c, c.req.valid('query').lang))
      return download(made.body, made)
    })
}
