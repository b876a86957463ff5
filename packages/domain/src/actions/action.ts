import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'

/** 提升行动: a programme for one audience. */
export const Action = z
  .object({
    plan: Code,
    code: Code,
    position: z.int().min(0).meta({ description: 'Its place in the issued order.' }),
    title: z.string().trim().min(1).max(200),
    titleEn: z.string().trim().max(300).nullable(),
    audience: z.string().trim().max(60).nullable(),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Action' })
export type Action = z.infer<typeof Action>
