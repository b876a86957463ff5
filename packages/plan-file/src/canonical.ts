import * as z from 'zod'

/**
 * The value as it should be written down: fields in the order of the schema, those that have their
 * default value left out. Reading it back with the schema gives an equal value.
 */
export const canonical = (schema: z.ZodObject, value: object): object => fieldsOf(schema, value)

function ordered(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return value
  if (schema instanceof z.ZodDefault)
    return isSame(value, schema.def.defaultValue) ? undefined : ordered(schema.unwrap(), value)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return ordered(schema.unwrap(), value)
  if (schema instanceof z.ZodUnion) {
    const meant = schema.options.find((option) => z.safeParse(option, value).success)
    return meant ? ordered(meant, value) : value
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => ordered(schema.element, item))
  if (schema instanceof z.ZodObject && typeof value === 'object') return fieldsOf(schema, value)
  return value
}

function fieldsOf({ shape }: z.ZodObject, record: object): object {
  const values = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(
    Object.entries(shape)
      .map(([field, schema]) => [field, ordered(schema, values.get(field))] as const)
      .filter(([, written]) => written !== undefined),
  )
}

/** Defaults are plain words, lists and groups of them, written in one order. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
