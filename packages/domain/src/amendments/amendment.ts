import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'
import { Day } from '../dates/day.ts'
import { Instalment, Scope, Target } from '../targets/target.ts'
import { visible } from '../text/visible.ts'

const { title, comparator, measure, obligation } = Target.shape

/** What a later notice makes of a target; what it does not name stays as it was. */
export const TargetAmendment = z
  .object({
    target: Code,
    title: title.optional(),
    titleEn: z.string().trim().max(300).optional(),
    comparator: comparator.optional(),
    value: z.number().optional(),
    upper: z.number().optional(),
    tolerance: z.number().min(0).max(1).optional(),
    measure: measure.optional(),
    measureEn: z.string().trim().max(60).optional(),
    due: Day.optional(),
    scope: Scope.optional(),
    breakdown: z.array(Instalment).max(200).optional(),
    obligation: obligation.optional(),
    clause: Clause.optional().meta({ description: 'The words of the notice.' }),
  })
  .meta({ id: 'TargetAmendment' })
export type TargetAmendment = z.infer<typeof TargetAmendment>

/** What a later notice makes of a task. */
export const TaskAmendment = z
  .object({
    task: Code,
    title: title.optional(),
    titleEn: z.string().trim().max(300).optional(),
    clause: Clause.optional(),
  })
  .meta({ id: 'TaskAmendment' })
export type TaskAmendment = z.infer<typeof TaskAmendment>

/**
 * 调整: a later notice that changes targets or tasks from a day on. The records keep what was issued; what
 * is in force on a day is that with the amendments of the day, so no earlier assessment changes.
 */
export const Amendment = z
  .object({
    ...heading,
    effective: Day.meta({ description: 'The first day it is in force.' }),
    documentNumber: z.string().trim().max(60).nullable(),
    reason: visible(z.string().trim().min(1).max(500)),
    reasonEn: z.string().trim().max(800).nullable(),
    targets: z.array(TargetAmendment).max(200),
    tasks: z.array(TaskAmendment).max(200),
    version: z.int().min(1),
  })
  .meta({ id: 'Amendment' })
export type Amendment = z.infer<typeof Amendment>
