import { type AmendmentRule, amendmentsOn, targetOn } from '../amendments/in-force.ts'
import type { Benchmark } from '../benchmarks/benchmark.ts'
import { compare } from '../collections/compare.ts'
import { type Day, earlierDay, isWithin } from '../dates/day.ts'
import type { Period } from '../periods/period.ts'
import type { Plan } from '../plan/plan.ts'
import type { Entity, Register } from '../registers/register.ts'
import type { Target } from './target.ts'

/** A target without its version: all the rules need. */
export type TargetRule = Omit<Target, 'version'>

/** What a target is assessed against, besides the values. */
export interface AssessmentContext {
  plan: Pick<Plan, 'code' | 'start' | 'end' | 'lights'>
  periods: readonly Omit<Period, 'version'>[]
  registers: readonly Omit<Register, 'version'>[]
  benchmarks: readonly Omit<Benchmark, 'version'>[]
  amendments: readonly AmendmentRule[]
}

/** One thing owed: in this period, by this entity (or the district), until that day. */
export interface Duty {
  /** The target as in force when the duty falls due, or on the day asked where that comes first. */
  rule: TargetRule
  period: Omit<Period, 'version'>
  entity: Entity | null
  due: Day
}

/**
 * Every duty a target promises over the plan: its periods × the entities of its scope. A target per
 * school per term has one for each school that exists at the end of that term; none while the register
 * is empty. What was due before an amendment is held to the old text.
 */
export function dutiesOf(target: TargetRule, context: AssessmentContext, asOf: Day): Duty[] {
  return duePeriods(target, context, asOf).flatMap(({ rule, period, due }) =>
    entitiesOwing(rule, context.registers, earlierDay(period.end, due)).map((entity) => ({
      rule,
      period,
      entity,
      due,
    })),
  )
}

/**
 * The target that a promise over the whole plan is held to on a day: an amendment that came after it had
 * fallen due changes nothing of it.
 */
export function heldTo(
  target: TargetRule,
  { plan, amendments }: Pick<AssessmentContext, 'plan' | 'amendments'>,
  asOf: Day,
): TargetRule {
  let rule = target
  for (const amendment of amendmentsOn(amendments, asOf))
    if (amendment.effective <= dueOf(rule, plan)) rule = targetOn(rule, [amendment], asOf)
  return rule
}

/** The day a promise over the whole plan falls due. */
export const dueOf = ({ due }: Pick<TargetRule, 'due'>, plan: AssessmentContext['plan']): Day =>
  due ?? plan.end

/** Whether each duty is one entity's, and not the whole district's. */
export const isPerEntity = ({ scope }: Pick<TargetRule, 'scope'>): boolean =>
  scope.kind !== 'district'

/** The register a scope draws on; undefined for the district or an unknown register. */
export const registerOf = <R extends Pick<Register, 'code'>>(
  { scope }: Pick<TargetRule, 'scope'>,
  registers: readonly R[],
): R | undefined =>
  scope.kind === 'district' ? undefined : registers.find(({ code }) => code === scope.register)

/** The entities a scope means on a day; for the district one `null`, which stands for all of it. */
export function entitiesOwing(
  target: Pick<TargetRule, 'scope'>,
  registers: readonly Pick<Register, 'code' | 'entities'>[],
  on: Day,
): (Entity | null)[] {
  if (target.scope.kind === 'district') return [null]
  const entities = registerOf(target, registers)?.entities ?? []
  return entities.filter((entity) => means(target, entity, on))
}

/** Whether one entity is among those that a scope means on a day. */
export function isOwedBy(
  target: Pick<TargetRule, 'scope'>,
  registers: readonly Pick<Register, 'code' | 'entities'>[],
  code: string,
  on: Day,
): boolean {
  const entity = registerOf(target, registers)?.entities.find((entry) => entry.code === code)
  return entity !== undefined && means(target, entity, on)
}

function means({ scope }: Pick<TargetRule, 'scope'>, entity: Entity, on: Day): boolean {
  if (scope.kind === 'district' || !isWithin(on, entity)) return false
  return scope.kind === 'list'
    ? scope.entities.includes(entity.code)
    : !scope.except?.includes(entity.code)
}

function duePeriods(
  target: TargetRule,
  context: AssessmentContext,
  asOf: Day,
): Pick<Duty, 'rule' | 'period' | 'due'>[] {
  const { plan, periods, amendments } = context
  if (target.recurrence !== 'plan' && target.recurrence !== 'once')
    return periods
      .filter(({ type }) => type === target.recurrence)
      .map((period) => ({
        rule: targetOn(target, amendments, earlierDay(asOf, period.end)),
        period,
        due: period.end,
      }))
      .sort((one, other) => compare(one.due, other.due))
  const whole = periods.find(({ type }) => type === 'plan')
  if (!whole) return []
  const rule = heldTo(target, context, asOf)
  return [{ rule, period: whole, due: dueOf(rule, plan) }]
}
