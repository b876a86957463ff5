import { Code, Evidence, EvidenceKind } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'
import { crud, recordSchema } from '../http/crud.ts'
import { evidence } from './evidence.table.ts'

const tags = ['evidence']
const found = json('The piece of evidence.', recordSchema(evidence))
const contracts = crud(evidence)

export const list = createRoute({
  ...contracts.list,
  ...summary(
    '列出佐证材料和它们用在哪里；单位人员只见本单位',
    'List evidence and where it is used; a unit’s people see their own',
  ),
  responses: { ...contracts.list.responses, ...problems('forbidden') },
})
export const read = createRoute({
  ...contracts.read,
  responses: { ...contracts.read.responses, ...problems('forbidden') },
})

const { plan, unit, title, url, resource, record, version } = Evidence.shape
const id = z.string().optional()

export const NewEvidence = z
  .strictObject({
    ...{ plan, unit, kind: EvidenceKind.exclude(['file']), title },
    url: url.default(null),
    resource: resource.default(null),
    record: record.default(null),
  })
  .meta({ id: 'NewEvidence' })

export const add = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary('新增一个网址或业务记录作为佐证', 'Add a link or a record as evidence'),
  request: { body: body(NewEvidence) },
  responses: {
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'conflict', 'forbidden'),
  },
})

export const limits = createRoute({
  method: 'get',
  path: '/limits',
  tags,
  ...summary('一个文件最大多少、可以是哪些格式', 'How large a file may be, and what it may be'),
  responses: {
    200: json(
      'They.',
      z
        .object({
          most: z.int().meta({ description: 'Of a file, in bytes; 0: this server keeps none.' }),
          endings: z
            .array(z.string())
            .meta({ description: 'How their names end, without the dot.' }),
        })
        .meta({ id: 'EvidenceLimits' }),
    ),
    ...problems('forbidden'),
  },
})

const binary = { schema: z.any().meta({ type: 'string', format: 'binary' }) }

export const upload = createRoute({
  method: 'post',
  path: '/upload',
  tags,
  ...summary(
    '上传一个文件作为佐证；同一单位再传同样的内容，得到原有的一份',
    'Send a file as evidence; of the same content again, a unit is given what it has',
  ),
  request: {
    query: z.object({
      plan: Code,
      unit: Code,
      name: z.string().max(1000).meta({ description: 'The name of the file, with its ending.' }),
      title: title.optional().meta({
        description: 'What it is called in lists; left out: its name without the ending.',
      }),
    }),
    body: { required: true, content: { 'application/octet-stream': binary } },
  },
  responses: {
    200: json('The unit has it already.', recordSchema(evidence)),
    201: found,
    ...problems('malformed', 'too-large', 'invalid', 'conflict', 'forbidden', 'unavailable'),
  },
})

export const rename = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  ...summary('改佐证材料的标题', 'Call a piece of evidence otherwise'),
  request: {
    params: byId,
    body: body(z.strictObject({ id, title, version }).meta({ id: 'RenamedEvidence' })),
  },
  responses: {
    200: found,
    ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict', 'forbidden'),
  },
})

export const remove = createRoute({
  ...contracts.remove,
  ...summary(
    '删除一份佐证材料；还有填报在用的不能删',
    'Remove a piece of evidence that no report uses',
  ),
  responses: { ...contracts.remove.responses, ...problems('forbidden') },
})

export const file = createRoute({
  method: 'get',
  path: '/{id}/file',
  tags,
  ...summary('下载佐证材料的文件', 'The file of a piece of evidence'),
  request: { params: byId },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': binary } },
    ...problems('not-found', 'forbidden', 'unavailable'),
  },
})
