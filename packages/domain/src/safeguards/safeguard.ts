import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'

/** 组织实施/保障措施: an organisational duty, or an item under one. */
export const Safeguard = z
  .object({
    plan: Code,
    code: Code,
    position: z.int().min(0).meta({ description: 'Its place in the issued order.' }),
    title: z.string().trim().min(1).max(200),
    titleEn: z.string().trim().max(300).nullable(),
    parent: Code.nullable().meta({ description: 'The safeguard this is an item of.' }),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Safeguard' })
export type Safeguard = z.infer<typeof Safeguard>
