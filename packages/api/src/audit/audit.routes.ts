import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import type { Context } from 'hono'
import { requirePermission } from '../access/caller.ts'
import type { Db } from '../database/open-database.ts'
import { asCsv, asWorkbook, download } from '../http/download.ts'
import { languageFor } from '../http/language.ts'
import { type ApiEnv, createRouter } from '../http/router.ts'
import type { FilterValue } from '../records/list-query.ts'
import type { AuditSource } from './append-audit.ts'
import * as contract from './audit.contract.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit, readAudit } from './list-audit.ts'

/** The log of a district. `sourceOf` says who asks, for that somebody takes it out is noted in it. */
export const auditRoutes = (
  db: Db,
  now: () => Date,
  sourceOf: (c: Context<ApiEnv>) => AuditSource = ({ var: { caller } }) => ({
    actor: caller.name,
    via: 'panel',
    address: null,
    request: null,
  }),
) =>
  createRouter()
    .openapi(contract.list, async (c) => {
      const { records, total } = await listAudit(db, c.var.district, c.req.valid('query'))
      return c.json(records, 200, { 'X-Total-Count': String(total) })
    })
    .openapi(contract.exported, async (c) => {
      requirePermission(c.var.caller, 'audit.export', { district: c.var.district })
      const { format, lang, q, ...fields } = c.req.valid('query')
      const language = languageFor(c, lang)
      const table = await exportAudit(db, c.var.district, {
        filters: asFilters(fields),
        q,
        language,
        source: sourceOf(c),
        now: now(),
      })
      return format === 'csv'
        ? download(writeCsv(table, language), asCsv(table.name[language]))
        : download(await writeWorkbook([table], language), asWorkbook(table.name[language]))
    })
    .openapi(contract.read, async (c) =>
      c.json(await readAudit(db, c.var.district, c.req.valid('param').seq), 200),
    )

const asFilters = (fields: Record<string, FilterValue | undefined>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, [value]]],
    ),
  )
