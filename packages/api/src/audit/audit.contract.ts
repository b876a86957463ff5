import { AuditEntry, Day } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { json, page, problems, summary } from '../http/contract.ts'
import { fileQuery, SHEETS } from '../http/download.ts'
import { listQuerySchema } from '../http/list-query-schema.ts'

const tags = ['audit']
const id = z.string().meta({ description: 'Its place in the log, as text.' })

/** What the log can be looked through by. */
const Lookup = z.object({
  ...AuditEntry.pick({ seq: true, actor: true, via: true, action: true, resource: true }).shape,
  ...AuditEntry.pick({ at: true, record: true, request: true, address: true }).shape,
  from: Day.meta({ description: 'The first day, in China.' }),
  to: Day.meta({ description: 'The last day, in China.' }),
})

const ListedAudit = z
  .object({ id, ...AuditEntry.omit({ before: true, after: true }).shape })
  .meta({ id: 'ListedAuditEntry' })
const ReadAudit = z.object({ id, ...AuditEntry.shape }).meta({ id: 'AuditEntry' })

export const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  ...summary(
    '审计日志，新的在前；改动前后的内容逐条读取',
    'The audit log, the newest first; what it was before and after is read one by one',
  ),
  request: { query: listQuerySchema(Lookup) },
  responses: { 200: page('audit entries', ListedAudit), ...problems('malformed', 'unknown-field') },
})

const optional = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).partial().shape

export const exported = createRoute({
  method: 'get',
  path: '/export',
  tags,
  ...summary(
    '审计日志的表格，旧的在前，最多一万条；导出本身也记入日志',
    'The audit log as a table, the oldest first, at most 10,000 entries; taking it out is noted too',
  ),
  request: {
    query: fileQuery.extend(
      optional({
        ...Lookup.pick({ actor: true, action: true, resource: true, from: true, to: true }).shape,
        record: z.string(),
        q: z.string().max(100),
      }),
    ),
  },
  responses: { 200: SHEETS, ...problems('malformed', 'invalid') },
})

export const read = createRoute({
  method: 'get',
  path: '/{seq}',
  tags,
  ...summary('一条审计记录，连同改动前后的内容', 'One entry, with what it was before and after'),
  request: {
    params: z.object({
      seq: z
        .string()
        .regex(/^[1-9]\d{0,14}$/)
        .transform(Number)
        .meta({ type: 'integer', minimum: 1, description: 'Its place in the log.' }),
    }),
  },
  responses: { 200: json('The entry.', ReadAudit), ...problems('not-found', 'malformed') },
})
