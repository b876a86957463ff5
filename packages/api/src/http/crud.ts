import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import type { RecordTable } from '../database/record-table.ts'
import { body, byId, json, page, problems, summary } from './contract.ts'
import { listQuerySchema } from './list-query-schema.ts'

/** The contracts of a kind of record: what is asked, what is answered, what can go wrong. */
export function crud(table: RecordTable) {
  const { resource, noun } = table
  const tags = [resource]
  const record = recordSchema(table)
  const found = json(`The ${noun.en}.`, record)
  return {
    list: createRoute({
      method: 'get',
      path: '/',
      tags,
      ...summary(`列出${noun.zh}`, `List ${resource}`),
      request: { query: listQuerySchema(table.entity) },
      responses: { 200: page(resource, record), ...problems('malformed', 'unknown-field') },
    }),
    read: createRoute({
      method: 'get',
      path: '/{id}',
      tags,
      ...summary(`读取一条${noun.zh}`, `Read one ${noun.en}`),
      request: { params: byId },
      responses: { 200: found, ...problems('not-found') },
    }),
    create: createRoute({
      method: 'post',
      path: '/',
      tags,
      ...summary(`新增一条${noun.zh}`, `Add one ${noun.en}`),
      request: { body: body(newSchema(table)) },
      responses: { 201: found, ...problems('malformed', 'too-large', 'invalid', 'conflict') },
    }),
    update: createRoute({
      method: 'put',
      path: '/{id}',
      tags,
      ...summary(`修改一条${noun.zh}`, `Replace one ${noun.en}`),
      request: { params: byId, body: body(changedSchema(table)) },
      responses: {
        200: found,
        ...problems('not-found', 'malformed', 'too-large', 'invalid', 'stale', 'conflict'),
      },
    }),
    remove: createRoute({
      method: 'delete',
      path: '/{id}',
      tags,
      ...summary(`删除一条${noun.zh}`, `Delete one ${noun.en}`),
      request: { params: byId },
      responses: { 200: found, ...problems('not-found', 'conflict') },
    }),
  }
}

type Described = Pick<RecordTable, 'entity' | 'answer' | 'resource'>

const id = z.string().meta({ description: 'Its codes, joined with ~.', readOnly: true })

/** A record as the API gives it. */
export const recordSchema = ({ entity, answer = entity, resource }: Described) =>
  z.object({ id, ...answer.shape }).meta({ id: componentName(resource) })

/** What creates one: no id, no version; what may be empty may be left out. */
export function newSchema({ entity, resource }: Described) {
  const { version: _, ...shape } = emptyByDefault(entity)
  return z.strictObject(shape).meta({ id: `New${componentName(resource)}` })
}

/** What replaces one: the whole record as it was read, changed, with the version that was read. */
export const changedSchema = ({ entity, resource }: Described) =>
  z
    .strictObject({ id: id.optional(), ...emptyByDefault(entity), version: z.int().min(1) })
    .meta({ id: `Changed${componentName(resource)}` })

const emptyByDefault = (entity: z.ZodObject): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(entity.shape).map(([field, schema]) => [
      field,
      schema instanceof z.ZodNullable ? schema.default(null) : schema,
    ]),
  )

/** `responsibilities` → `Responsibility`. */
const componentName = (resource: string) => {
  const singular = resource.replace(/ies$/, 'y').replace(/s$/, '')
  return `${singular.charAt(0).toUpperCase()}${singular.slice(1)}`
}
