import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { heading } from '../codes/heading.ts'

/** 提升行动: a programme for one audience. */
export const Action = z
  .object({
    ...heading,
    audience: z.string().trim().max(60).nullable(),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Action' })
export type Action = z.infer<typeof Action>
