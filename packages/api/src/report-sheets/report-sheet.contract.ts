import { Code, LANGUAGES } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { byId, json, problems, summary } from '../http/contract.ts'
import { WORKBOOK } from '../http/download.ts'

const tags = ['cycles']

export const exported = createRoute({
  method: 'get',
  path: '/{id}/export',
  tags,
  ...summary(
    '本期填报的 Excel 表：一个单位的，或全部单位的；填好再导入',
    'The forms of a cycle as a workbook, of one unit or of all, to fill in and import',
  ),
  request: {
    params: byId,
    query: z.object({
      unit: Code.optional().meta({ description: 'Left out: the forms of all units.' }),
      lang: z.enum(LANGUAGES).optional(),
    }),
  },
  responses: { 200: WORKBOOK, ...problems('not-found', 'malformed', 'forbidden') },
})

const SheetChange = z
  .object({
    sheet: z.string().nullable(),
    row: z.int().meta({ description: 'As Excel counts.' }),
    kind: z.enum(['report', 'observation']),
    id: z.string(),
    unit: Code,
    code: Code.meta({ description: 'Of the task or target.' }),
    outcome: z.enum(['changed', 'kept']),
    reason: z.string().nullable().meta({ description: 'Why what is there is kept.' }),
    fields: z.array(
      z.object({
        field: z.string(),
        heading: z.string().meta({ description: 'As it stands over the column.' }),
        cell: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SheetChange' })

const ReportImport = z
  .object({
    changes: z.array(SheetChange),
    unchanged: z.int().meta({ description: 'Rows that say what is there already.' }),
    faults: z.array(
      z.object({
        sheet: z.string().optional(),
        row: z.int().optional(),
        column: z.string().optional(),
        message: z.string(),
      }),
    ),
    seal: z.string().meta({ description: 'To be sent along when it is written.' }),
    written: z.boolean(),
  })
  .meta({ id: 'ReportImport' })

export const imported = createRoute({
  method: 'post',
  path: '/{id}/import',
  tags,
  ...summary(
    '从 Excel 导入本期填报：先试，看会改什么；再带上 seal 写入，全部成功或全部不动',
    'Import the forms of a cycle from Excel: try first, then write with the seal; all of it or nothing',
  ),
  request: {
    params: byId,
    query: z.object({
      seal: z.string().max(100).optional().meta({
        description: 'What the dry run answered; left out: a dry run, which writes nothing.',
      }),
    }),
    body: {
      required: true,
      content: {
        'application/octet-stream': { schema: z.any().meta({ type: 'string', format: 'binary' }) },
      },
    },
  },
  responses: {
    200: json('What changes.', ReportImport),
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict', 'forbidden'),
  },
})
