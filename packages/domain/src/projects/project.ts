import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { heading } from '../codes/heading.ts'

/** 重点工程: a programme of infrastructure or capability. */
export const Project = z
  .object({
    ...heading,
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof Project>
