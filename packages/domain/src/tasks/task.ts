import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'

/** 任务: the numbered duty under exactly one action or project. */
export const Task = z
  .object({
    ...heading,
    action: Code.nullable().meta({ description: 'The action it belongs to, or null.' }),
    project: Code.nullable().meta({ description: 'The project it belongs to, or null.' }),
    clause: Clause,
    tag: z
      .string()
      .max(2000)
      .nullable()
      .meta({ description: 'The responsibility tag as printed, （牵头单位：…，责任单位：…）.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>
