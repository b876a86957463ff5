import * as z from 'zod'

// SQLite has neither booleans nor JSON. PostgreSQL stores both the same way, so that every query has one form.

/** A boolean as 0 or 1. */
export const flag = z.codec(z.literal([0, 1]), z.boolean(), {
  decode: (stored) => stored === 1,
  encode: (value) => (value ? 1 : 0),
})

/** A value of any shape as JSON text. */
export const json = <S extends z.ZodType>(schema: S) =>
  z.codec(z.string(), schema, {
    decode: (stored) => JSON.parse(stored),
    encode: (value) => JSON.stringify(value),
  })
