import type { Path } from '@gangyao/domain'
import * as z from 'zod'

/** The fields that a schema knows at a path. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  return [...new Set(path.reduce(below, unwrap(schema)).flatMap(fieldsOf))]
}

const fieldsOf = (schema: z.core.$ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

const below = (schemas: readonly z.core.$ZodType[], part: string | number): z.core.$ZodType[] =>
  schemas.flatMap((schema) => {
    if (schema instanceof z.ZodArray) return unwrap(schema.element)
    if (!(schema instanceof z.ZodObject)) return []
    const field: z.core.$ZodType | undefined = schema.shape[part]
    return field ? unwrap(field) : []
  })

/** The forms a value may take, without the wrappers that let it be left out. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return unwrap(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap)
  return [schema]
}
