import { fieldName, PlanDocument } from '@gangyao/domain'
import * as z from 'zod'

/** The JSON Schema of `plan.yaml`, by which editors complete and check it; fields have Chinese titles. */
export function planJsonSchema(): object {
  const schema = z.toJSONSchema(PlanDocument, { io: 'input', target: 'draft-7' })
  return Object.fromEntries(Object.entries(schema).map(withTitles))
}

/** The same as the text of `plan.schema.json`. */
export const planSchemaText = (): string => `${JSON.stringify(planJsonSchema(), null, 2)}\n`

const withTitles = ([keyword, value]: [string, unknown]): [string, unknown] => [
  keyword,
  keyword === 'properties' && isGroup(value)
    ? Object.fromEntries(
        Object.entries(value).map(([field, schema]) => [field, titled(field, inside(schema))]),
      )
    : inside(value),
]

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside)
  return isGroup(value) ? Object.fromEntries(Object.entries(value).map(withTitles)) : value
}

/** Draft 7 ignores what stands beside a `$ref`, so that moves one level in. */
function titled(field: string, schema: unknown): unknown {
  const { zh } = fieldName(field)
  if (zh === field || !isGroup(schema)) return schema
  return '$ref' in schema ? { title: zh, allOf: [schema] } : { title: zh, ...schema }
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
