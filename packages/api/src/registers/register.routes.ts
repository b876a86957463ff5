import { Day, Entity, entitiesOn, Register } from '@gangyao/domain'
import { writeCsv, writeWorkbook } from '@gangyao/sheets'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { byId, json, problems, summary } from '../http/contract.ts'
import { asCsv, asWorkbook, download, fileQuery, SHEETS } from '../http/download.ts'
import { languageFor } from '../http/language.ts'
import { recordRoutes } from '../http/record-routes.ts'
import { readRecord } from '../records/read-record.ts'
import { importRegister } from './import-register.ts'
import { registers } from './register.table.ts'
import { registerTable } from './register-sheet.ts'

const tags = ['registers']

const entities = createRoute({
  method: 'get',
  path: '/{id}/entities',
  tags,
  ...summary('某一天在名录上的对象', 'The entities of a register that exist on a day'),
  request: {
    params: byId,
    query: z.object({ on: Day.meta({ description: 'The day.' }) }),
  },
  responses: { 200: json('They.', z.array(Entity)), ...problems('not-found', 'malformed') },
})

const exported = createRoute({
  method: 'get',
  path: '/{id}/export',
  tags,
  ...summary('名录的表格，可填好再导入', 'The register as a table, to fill in and import'),
  request: { params: byId, query: fileQuery },
  responses: { 200: SHEETS, ...problems('not-found', 'malformed') },
})

const column = z.enum(['code', 'name', 'nameEn', 'from', 'to'])
const Comparison = z
  .object({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    absent: z.int().meta({ description: 'In the register and not in the file; they stay.' }),
    version: z.int().meta({ description: 'The version the register has now.' }),
    rows: z.array(
      z.object({
        row: z.int().meta({ description: 'As Excel counts.' }),
        kind: z.enum(['added', 'changed', 'unchanged']),
        code: z.string(),
        name: z.string(),
        fields: z.array(column),
      }),
    ),
    faults: z.array(
      z.object({
        row: z.int().optional(),
        column: z.string().optional(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'RegisterImport' })

const imported = createRoute({
  method: 'post',
  path: '/{id}/import',
  tags,
  ...summary(
    '从 Excel 或 CSV 导入：先试（dryRun），再写入；不删去任何对象',
    'Import from Excel or CSV: try first (dryRun), then write; nothing is removed',
  ),
  request: {
    params: byId,
    query: z.object({
      dryRun: z.enum(['true', 'false']).default('true'),
      version: z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .optional()
        .meta({ description: 'The version that was seen; needed to write.' }),
    }),
    body: {
      required: true,
      content: {
        'application/octet-stream': { schema: z.any().meta({ type: 'string', format: 'binary' }) },
      },
    },
  },
  responses: {
    200: json('What changes.', Comparison),
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
  },
})

export const registerRoutes = (db: Db) =>
  recordRoutes(db, registers)
    .openapi(entities, async (c) => {
      const register = await readOne(db, c.var.district, c.req.valid('param').id)
      return c.json(entitiesOn(register, c.req.valid('query').on), 200)
    })
    .openapi(exported, async (c) => {
      const { id } = c.req.valid('param')
      const { format, lang } = c.req.valid('query')
      const language = languageFor(c, lang)
      const table = registerTable(await readOne(db, c.var.district, id))
      return format === 'csv'
        ? download(writeCsv(table, language), asCsv(table.name[language]))
        : download(await writeWorkbook([table], language), asWorkbook(table.name[language]))
    })
    .openapi(imported, async (c) => {
      const { id } = c.req.valid('param')
      const { dryRun, version } = c.req.valid('query')
      const options = { dryRun: dryRun === 'true', version: version ? Number(version) : undefined }
      const file = new Uint8Array(await c.req.arrayBuffer())
      const { district, caller } = c.var
      const result = await importRegister(db, district, id, file, options, caller)
      const language = languageFor(c)
      const count = (wanted: string) => result.rows.filter(({ kind }) => kind === wanted).length
      return c.json(
        {
          added: count('added'),
          changed: count('changed'),
          unchanged: count('unchanged'),
          absent: result.absent,
          version: result.version,
          rows: result.rows,
          faults: result.faults.map(({ row, column, message }) => ({
            ...(row !== undefined && { row }),
            ...(column !== undefined && { column }),
            message: message[language],
          })),
        },
        200,
      )
    })

async function readOne(db: Db, district: string, id: string): Promise<Register> {
  const { id: _, ...record } = await readRecord(db, registers, district, id)
  return Register.parse(record)
}
