import { targetOn } from '../amendments/in-force.ts'
import { groupBy } from '../collections/group-by.ts'
import type { Day } from '../dates/day.ts'
import type { ObservedValue } from '../observations/observation.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import { say } from '../text/bilingual.ts'
import type { AssessedPart, Assessment } from './assessment.ts'
import { type AssessmentContext, type Duty, dutiesOf, heldTo, type TargetRule } from './duties.ts'
import { expectedBy, judge, reaches, requiredOf } from './judge.ts'
import { type Condition, LIGHT_NAMES, type Light, WORST_FIRST } from './lights.ts'
import { countingMeasure, isWhole, requirementOf } from './requirement.ts'
import { partSentence, wholeSentence } from './sentence.ts'
import { type DatedValue, dateValue, tally } from './tally.ts'

/** Every target of a plan on a day, in the plan's order. */
export function assessPlan(
  records: Pick<PlanRecords, 'targets'> & AssessmentContext,
  observations: readonly ObservedValue[],
  asOf: Day,
): Assessment[] {
  const byTarget = groupBy(observations, ({ target }) => target)
  return records.targets.map((target) =>
    assessTarget(target, records, byTarget.get(target.code) ?? [], asOf),
  )
}

/**
 * What the rules say of one target on a day.
 *
 * @param observations values of this target; others are passed over
 */
export function assessTarget(
  issued: TargetRule,
  context: AssessmentContext,
  observations: readonly ObservedValue[],
  asOf: Day,
): Assessment {
  const values = valuesByDuty(issued, context, observations)
  const duties = dutiesOf(issued, context, asOf)
  const target = isWhole(issued)
    ? heldTo(issued, context, asOf)
    : targetOn(issued, context.amendments, asOf)
  const assessed = duties.map((duty) => ({
    duty,
    part: assessDuty(context, duty, values.get(dutyKey(duty)) ?? [], asOf),
  }))
  const parts = assessed.flatMap(({ part }) => part ?? [])
  const exempt = assessed.flatMap(({ duty, part }) => (part ? [] : [duty]))
  const [only] = parts
  const figures = parts.length === 1 && only ? only : combine(parts, asOf)
  const { light, rule, label, required, expected, actual, share } = figures
  return {
    plan: target.plan,
    target: target.code,
    asOf,
    ...{ light, rule, required, expected, actual, share },
    label: parts.length === 0 && exempt.length > 0 ? NOT_APPLICABLE : label,
    measure:
      parts.length === 1
        ? { zh: target.measure, en: target.measureEn ?? target.measure }
        : countingMeasure(target, context),
    requirement: requirementOf(target, context),
    sentence: wholeSentence(target, context, { parts, exempt }, asOf),
    parts,
  }
}

/** Every duty was reported not to apply: there is no light for that, but there is a word. */
const NOT_APPLICABLE = say('不适用', 'Not applicable')

type PlainPeriod = AssessmentContext['periods'][number]

const dutyKey = ({ period, entity }: Pick<Duty, 'period' | 'entity'>) =>
  `${period.code}~${entity?.code ?? ''}`

/**
 * Each value goes to the duty whose period is its own or one above it: to that of its entity, and to that
 * of the whole district, whichever the target had at the time.
 */
function valuesByDuty(
  target: TargetRule,
  { periods }: AssessmentContext,
  observations: readonly ObservedValue[],
): Map<string, DatedValue[]> {
  const periodOf = new Map(periods.map((period) => [period.code, period]))
  const type = target.recurrence === 'once' ? 'plan' : target.recurrence
  const byDuty = new Map<string, DatedValue[]>()
  for (const value of observations) {
    const period = periodOf.get(value.period)
    const owner = withinType(period, type, periodOf)
    if (value.target !== target.code || !period || !owner) continue
    const dated = dateValue(value, period)
    for (const entity of value.entity === '' ? [''] : ['', value.entity]) {
      const key = `${owner.code}~${entity}`
      const others = byDuty.get(key)
      if (others) others.push(dated)
      else byDuty.set(key, [dated])
    }
  }
  return byDuty
}

/** The period of a type that a period is or lies in, by its parents; periods that go round in a ring lie in none. */
function withinType(
  period: PlainPeriod | undefined,
  type: PlainPeriod['type'],
  periodOf: ReadonlyMap<string, PlainPeriod>,
): PlainPeriod | undefined {
  const passed = new Set<PlainPeriod>()
  let owner = period
  while (owner && owner.type !== type && !passed.has(owner)) {
    passed.add(owner)
    owner = owner.parent === null ? undefined : periodOf.get(owner.parent)
  }
  return owner?.type === type ? owner : undefined
}

/** One duty on a day; `null` when it was reported not to apply, and so is not owed. */
function assessDuty(
  context: AssessmentContext,
  duty: Duty,
  values: readonly DatedValue[],
  asOf: Day,
): AssessedPart | null {
  const { rule: target, period, entity, due } = duty
  const { actual, notApplicable } = tally(target, values, asOf)
  if (notApplicable && values.some(exempts(duty))) return null
  const required = requiredOf(duty, context)
  const expected = expectedBy(duty, context, required, asOf)
  const reached = actual !== null && required !== null && reaches(target, actual, required)
  const ceiling = target.comparator === 'lte'
  const met = reached && (!ceiling || asOf >= due)
  const verdict = judge(
    {
      actual,
      required,
      expected,
      met,
      late: met && !ceiling && asOf > due && !reachedBy(target, values, required, due),
      started: asOf >= period.start,
      ended: asOf > due,
      pace: target.pace,
      withinCeiling: ceiling ? reached : null,
    },
    context.plan.lights,
  )
  const part = {
    period: {
      code: period.code,
      title: period.title,
      titleEn: period.titleEn,
      start: period.start,
      end: period.end,
    },
    entity: entity && { code: entity.code, name: entity.name, nameEn: entity.nameEn ?? null },
    due,
    ...verdict,
    required,
    expected,
    actual,
    share: ceiling || actual === null || !required ? null : actual / required,
  }
  return { ...part, sentence: partSentence(target, context, part, asOf) }
}

/**
 * An entity is exempt by a report for any of its periods, the district only by one for the whole of its
 * own: a quarter or a school to which a promise does not apply does not lift it from the rest.
 */
const exempts =
  ({ period, entity }: Duty) =>
  ({ value }: DatedValue): boolean =>
    entity !== null || (value.period === period.code && value.entity === '')

function reachedBy(
  target: TargetRule,
  values: readonly DatedValue[],
  required: number | null,
  day: Day,
): boolean {
  const { actual } = tally(target, values, day)
  return actual !== null && required !== null && reaches(target, actual, required)
}

/** Several duties as one: counts of duties, and the worst light among those whose time has come. */
function combine(parts: readonly AssessedPart[], asOf: Day) {
  const required = parts.length
  const actual = parts.filter(({ light }) => light === 'met').length
  return {
    required: required === 0 ? null : required,
    expected: required === 0 ? null : parts.filter(({ due }) => due <= asOf).length,
    actual: parts.some((part) => part.actual !== null) ? actual : null,
    share: required === 0 ? null : actual / required,
    ...combinedLight(parts, asOf),
  }
}

function combinedLight(
  parts: readonly AssessedPart[],
  asOf: Day,
): Pick<AssessedPart, 'light' | 'rule' | 'label'> {
  if (parts.length === 0) return plainly('no-data', 'no-data')
  if (parts.every(({ light }) => light === 'met')) {
    const late = parts.find(({ rule }) => rule === 'met-late')
    return late ? verdictOf(late) : verdictOf(parts[0])
  }
  const started = parts.filter(({ period }) => period.start <= asOf)
  if (started.length === 0) return plainly('not-due', 'not-started')
  // A period still running says nothing yet where it has no figure or asks for none, when others can speak.
  const speaking = started.filter(
    ({ due, actual, light }) => (due <= asOf || actual !== null) && light !== 'not-due',
  )
  const telling = speaking.length > 0 ? speaking : started
  const worst = WORST_FIRST.find((light) => telling.some((part) => part.light === light))
  return worst === undefined || worst === 'met'
    ? plainly('on-course', 'share-of-expected')
    : verdictOf(telling.find(({ light }) => light === worst))
}

const plainly = (light: Light, rule: Condition) => ({ light, rule, label: LIGHT_NAMES[light] })

const verdictOf = (part: AssessedPart | undefined) =>
  part ? { light: part.light, rule: part.rule, label: part.label } : plainly('behind', 'otherwise')
