import { EVIDENCE_ENDINGS } from '@gangyao/domain'
import { unitsReached } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { attached } from '../http/download.ts'
import { createRouter } from '../http/router.ts'
import { sameId } from '../records/same-id.ts'
import { addEvidence } from './add-evidence.ts'
import * as contract from './evidence.contract.ts'
import type { EvidenceFiles } from './evidence-files.ts'
import { listEvidence, openEvidence, readEvidence } from './read-evidence.ts'
import { removeEvidence } from './remove-evidence.ts'
import { renameEvidence } from './rename-evidence.ts'
import { uploadEvidence } from './upload-evidence.ts'

/** What supports what units report; how far somebody reaches, each verb asks. */
export const evidenceRoutes = (db: Db, files: EvidenceFiles | undefined, now: () => Date) =>
  createRouter()
    .openapi(contract.list, async (c) => {
      const { district, caller } = c.var
      const { records, total } = await listEvidence(db, district, c.req.valid('query'), caller)
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.limits, (c) => {
      const { district, caller } = c.var
      unitsReached(caller, 'evidence.read', district)
      return c.json({ most: files?.most ?? 0, endings: [...EVIDENCE_ENDINGS] }, 200)
    })
    .openapi(contract.add, async (c) => {
      const { district, caller } = c.var
      return c.json(await addEvidence(db, district, c.req.valid('json'), caller, now()), 201)
    })
    .openapi(contract.upload, async (c) => {
      const { district, caller } = c.var
      const length = Number(c.req.header('content-length') ?? Number.NaN)
      const { title, ...asked } = c.req.valid('query')
      const sent = { ...asked, title, body: c.req.raw.body, length }
      const taken = await uploadEvidence(db, files, district, sent, caller, now()).catch(
        (error) => {
          // Nobody reads the rest of what is sent, so nothing else can follow on this connection.
          c.header('Connection', 'close')
          throw error
        },
      )
      return c.json(taken.record, taken.added ? 201 : 200)
    })
    .openapi(contract.read, async (c) => {
      const { district, caller } = c.var
      return c.json(await readEvidence(db, district, c.req.valid('param').id, caller), 200)
    })
    .openapi(contract.rename, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const renamed = sameId(id, c.req.valid('json'))
      return c.json(await renameEvidence(db, district, id, renamed, caller, now()), 200)
    })
    .openapi(contract.remove, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      return c.json(await removeEvidence(db, district, id, caller, now()), 200)
    })
    .openapi(contract.file, async (c) => {
      const { district, caller } = c.var
      const { id } = c.req.valid('param')
      const { content, size, ...file } = await openEvidence(db, files, district, id, caller)
      return new Response(content, {
        headers: { ...attached(file), 'Content-Length': String(size) },
      })
    })
