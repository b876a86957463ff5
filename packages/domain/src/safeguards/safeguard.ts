import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'

/** 组织实施/保障措施: an organisational duty, or an item under one. */
export const Safeguard = z
  .object({
    ...heading,
    parent: Code.nullable().meta({ description: 'The safeguard this is an item of.' }),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Safeguard' })
export type Safeguard = z.infer<typeof Safeguard>
