import type { Db } from '../database/open-database.ts'
import { notFound } from '../errors/app-error.ts'
import { createRouter } from '../http/router.ts'
import { listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import { sameId } from '../records/same-id.ts'
import { correctObservation } from './correct-observation.ts'
import * as contract from './observation.contract.ts'
import { observations } from './observation.table.ts'
import { publishObservations, seenValues } from './publish-observations.ts'
import { readRevisions } from './read-revisions.ts'
import { recordObservation } from './record-observation.ts'
import { removeObservation } from './remove-observation.ts'
import { saveObservations } from './save-observations.ts'
import { tellEarlier, tellEarlierOf } from './tell-earlier.ts'
import { withdrawObservation } from './withdraw-observation.ts'

export const observationRoutes = (db: Db, now: () => Date) =>
  createRouter()
    .openapi(contract.list, async (c) => {
      const query = c.req.valid('query')
      const { records, total } = await listRecords(db, observations, c.var.district, query)
      return c.json(await tellEarlier(db, c.var.district, records), 200, {
        'X-Total-Count': String(total),
      })
    })
    .openapi(contract.publishAll, async (c) => {
      const { district, caller } = c.var
      const values = seenValues(c.req.valid('json'))
      const published = await publishObservations(db, district, values, caller, now())
      return c.json(await tellEarlier(db, district, published), 200)
    })
    .openapi(contract.saveAll, async (c) => {
      const { district, caller } = c.var
      const values = c.req
        .valid('json')
        .observations.map(({ version, ...input }) => ({ input, version }))
      const saved = await saveObservations(db, district, values, caller, now())
      return c.json(await tellEarlier(db, district, saved), 200)
    })
    .openapi(contract.revisions, async (c) =>
      c.json(await readRevisions(db, c.var.district, c.req.valid('param').id), 200),
    )
    .openapi(contract.read, async (c) => {
      const { district } = c.var
      const found = await readRecord(db, observations, district, c.req.valid('param').id)
      return c.json(await tellEarlierOf(db, district, found), 200)
    })
    .openapi(contract.record, async (c) => {
      const { district, caller } = c.var
      const input = c.req.valid('json')
      const recorded = await recordObservation(db, district, input, caller, now())
      return c.json(await tellEarlierOf(db, district, recorded), 201)
    })
    .openapi(contract.correct, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const { published, publishedEarlier, recordedAt, recordedBy, knownSince, ...input } = sameId(
        id,
        c.req.valid('json'),
      )
      const corrected = await correctObservation(db, district, id, input, caller, now())
      return c.json(await tellEarlierOf(db, district, corrected), 200)
    })
    .openapi(contract.remove, async (c) => {
      const { district, caller } = c.var
      const removed = await removeObservation(db, district, c.req.valid('param').id, caller)
      return c.json(await tellEarlierOf(db, district, removed), 200)
    })
    .openapi(contract.publish, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      await readRecord(db, observations, district, id)
      const { version = null } = c.req.valid('json')
      const seen = [{ id, version }]
      const [published] = await publishObservations(db, district, seen, caller, now())
      if (!published) throw notFound(observations.noun, id)
      return c.json(await tellEarlierOf(db, district, published), 200)
    })
    .openapi(contract.withdraw, async (c) => {
      const { district, caller } = c.var
      const withdrawn = await withdrawObservation(db, district, c.req.valid('param').id, caller)
      return c.json(await tellEarlierOf(db, district, withdrawn), 200)
    })
