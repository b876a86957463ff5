import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planJsonSchema, planSchemaText } from './plan-schema.ts'

describe('the JSON Schema of plan.yaml', () => {
  it('is the committed one; `pnpm --filter @gangyao/plan-file schema` brings it up to date', () => {
    const committed = readFileSync(new URL('../plan.schema.json', import.meta.url), 'utf8')
    expect(planSchemaText()).toBe(committed)
  })

  it('knows no other fields, and what may be left out', () => {
    expect(planJsonSchema()).toMatchObject({
      definitions: {
        TaskDocument: {
          additionalProperties: false,
          required: ['code', 'title', 'clause'],
        },
      },
    })
  })

  it('gives every field a Chinese title', () => {
    const untitled = fieldsOf(planJsonSchema()).filter(([, schema]) => !hasChineseTitle(schema))
    expect(untitled.map(([field]) => field)).toEqual([])
  })
})

function fieldsOf(schema: unknown): [string, unknown][] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]) => [
    ...(keyword === 'properties' && typeof value === 'object' && value !== null
      ? Object.entries(value)
      : []),
    ...fieldsOf(value),
  ])
}

const hasChineseTitle = (schema: unknown) =>
  typeof schema === 'object' &&
  schema !== null &&
  'title' in schema &&
  /\p{Script=Han}/u.test(String(schema.title))
