import * as z from 'zod'
import { targetOn } from '../amendments/in-force.ts'
import { Code } from '../codes/code.ts'
import { groupBy } from '../collections/group-by.ts'
import { Day } from '../dates/day.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import type { Assessment } from './assessment.ts'
import { Light, WORST_FIRST } from './lights.ts'

const counts = z.object(
  Object.fromEntries(Light.options.map((light) => [light, z.int().min(0)])) as Record<
    Light,
    z.ZodInt
  >,
)

/** Targets by light, and the worst light among those that must be met. */
export const LightSummary = z
  .object({
    light: Light.nullable().meta({ description: 'null: there is no target here.' }),
    counts,
    total: z.int().min(0),
  })
  .meta({ id: 'LightSummary' })
export type LightSummary = z.infer<typeof LightSummary>

/** A plan at a glance: as a whole, by action, project, task and lead unit. */
export const PlanSummary = LightSummary.extend({
  plan: Code,
  asOf: Day,
  actions: z.array(LightSummary.extend({ action: Code })),
  projects: z.array(LightSummary.extend({ project: Code })),
  tasks: z.array(LightSummary.extend({ task: Code })),
  units: z.array(LightSummary.extend({ unit: Code })),
}).meta({ id: 'PlanSummary' })
export type PlanSummary = z.infer<typeof PlanSummary>

/**
 * Counts by light and the worst light: never an average. Targets the text only strives for count, but do
 * not give the light while there is one that binds.
 *
 * @param binding whether a target must be met; all of them where it is left out
 */
export function summarise(
  assessments: readonly Pick<Assessment, 'target' | 'light'>[],
  binding: (target: string) => boolean = () => true,
): LightSummary {
  const counts: Record<Light, number> = {
    met: 0,
    'on-course': 0,
    behind: 0,
    overdue: 0,
    'not-due': 0,
    'no-data': 0,
  }
  for (const { light } of assessments) counts[light]++
  const bound = assessments.filter(({ target }) => binding(target))
  const deciding = bound.length > 0 ? bound : assessments
  const light = WORST_FIRST.find((candidate) =>
    deciding.some((assessment) => assessment.light === candidate),
  )
  return { light: light ?? null, counts, total: assessments.length }
}

/** A plan at a glance, from the assessments of all its targets. */
export function summarisePlan(
  records: Pick<
    PlanRecords,
    'plan' | 'actions' | 'projects' | 'tasks' | 'targets' | 'responsibilities' | 'amendments'
  >,
  assessments: readonly Assessment[],
  asOf: Day,
): PlanSummary {
  const { plan, actions, projects, tasks, targets, responsibilities, amendments } = records
  const ruleOf = new Map(targets.map((target) => [target.code, targetOn(target, amendments, asOf)]))
  const taskOf = new Map(tasks.map((task) => [task.code, task]))
  const binding = (code: string) => ruleOf.get(code)?.obligation !== 'aspiration'
  const holderOf = (assessment: Assessment) => taskOf.get(ruleOf.get(assessment.target)?.task ?? '')
  const byTask = groupBy(assessments, (one) => holderOf(one)?.code)
  const byAction = groupBy(assessments, (one) => holderOf(one)?.action)
  const byProject = groupBy(assessments, (one) => holderOf(one)?.project)

  const tasksLedBy = groupBy(
    responsibilities.filter(({ role }) => role === 'lead'),
    ({ unit }) => unit,
  )
  return {
    plan: plan.code,
    asOf,
    ...summarise(assessments, binding),
    actions: actions.map(({ code }) => ({
      action: code,
      ...summarise(byAction.get(code) ?? [], binding),
    })),
    projects: projects.map(({ code }) => ({
      project: code,
      ...summarise(byProject.get(code) ?? [], binding),
    })),
    tasks: tasks.map(({ code }) => ({ task: code, ...summarise(byTask.get(code) ?? [], binding) })),
    units: [...tasksLedBy].map(([unit, led]) => ({
      unit,
      ...summarise(
        led.flatMap(({ task }) => byTask.get(task) ?? []),
        binding,
      ),
    })),
  }
}
