import * as z from 'zod'
import { ERROR_STATUS, type ErrorCode } from '../errors/app-error.ts'
import { PROBLEM_TITLES, Problem } from './problem.ts'

/** The pieces that contracts are made of. */

/** What an operation does, in one line: the English one is where every tool looks for it. */
export const summary = (zh: string, en: string) => ({ summary: en, 'x-summary-zh': zh })

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

export const byId = z.object({
  id: z
    .string()
    .meta({ description: 'The record’s codes, joined with ~.', example: '2021-2025~A1.2' }),
})

/** A page of a list; how many there are in all is in a header. */
export const page = <Schema extends z.ZodType>(resource: string, record: Schema) => ({
  ...json(`A page of ${resource}.`, z.array(record)),
  headers: z.object({
    'X-Total-Count': z
      .string()
      .meta({ description: 'How many there are in all.', type: 'integer' }),
  }),
})

/** The failures a contract names, by status; every status of ours answers with a problem. */
export function problems(...codes: ErrorCode[]) {
  const statuses = new Set(codes.map((code) => ERROR_STATUS[code]))
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: codes
          .filter((code) => ERROR_STATUS[code] === status)
          .map((code) => `${code}: ${PROBLEM_TITLES[code].en}.`)
          .join(' '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}
