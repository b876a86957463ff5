import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'

/** 重点工程: a programme of infrastructure or capability. */
export const Project = z
  .object({
    plan: Code,
    code: Code,
    position: z.int().min(0).meta({ description: 'Its place in the issued order.' }),
    title: z.string().trim().min(1).max(200),
    titleEn: z.string().trim().max(300).nullable(),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof Project>
