import * as z from 'zod'
import { amendmentsOn, targetOn } from '../amendments/in-force.ts'
import { compare } from '../collections/compare.ts'
import { groupBy } from '../collections/group-by.ts'
import { Day } from '../dates/day.ts'
import type { ObservedValue } from '../observations/observation.ts'
import type { Period } from '../periods/period.ts'
import { assessTarget } from './assess.ts'
import { type AssessmentContext, dueOf, heldTo, isPerEntity, type TargetRule } from './duties.ts'
import { isWhole } from './requirement.ts'

const amount = z.number().nullable()

/** One point of a trend: a period, or the day asked. */
export const TrendPoint = z
  .object({
    code: z.string(),
    title: z.string(),
    titleEn: z.string().nullable(),
    day: Day.meta({ description: 'The day the figures are for.' }),
    actual: amount.meta({ description: 'null: nothing is known, or the day is still to come.' }),
    expected: amount,
    ahead: z.boolean().meta({ description: 'The day lies after the day asked.' }),
  })
  .meta({ id: 'TrendPoint' })
export type TrendPoint = z.infer<typeof TrendPoint>

/**
 * How a target came along: `progress` is one line towards one goal, `periods` a figure for each period that
 * has a promise of its own. With several entities the figures count those that met it.
 */
export const Trend = z
  .object({
    kind: z.enum(['progress', 'periods']),
    measure: z.string(),
    measureEn: z.string().nullable(),
    ceiling: z.boolean().meta({ description: 'The promise is “at most”.' }),
    required: amount.meta({ description: 'The goal of a progress trend.' }),
    points: z.array(TrendPoint),
  })
  .meta({ id: 'Trend' })
export type Trend = z.infer<typeof Trend>

/** The trend of a target up to a day, from the very assessments that every page shows. */
export function trendOf(
  issued: TargetRule,
  records: AssessmentContext,
  observations: readonly ObservedValue[],
  asOf: Day,
): Trend {
  // The way ahead is drawn by what is in force on the day asked, and not by a notice still to come.
  const context = contextOf(records, asOf)
  const target = targetOn(issued, context.amendments, asOf)
  const { measure, required, parts } = assessTarget(issued, context, observations, asOf)
  const whole = isWhole(target)
  const counted = isPerEntity(target) && !whole
  return {
    kind: whole ? 'progress' : 'periods',
    measure: whole || counted ? measure.zh : target.measure,
    measureEn: whole || counted ? measure.en : target.measureEn,
    ceiling: target.comparator === 'lte',
    required: whole ? required : null,
    points: whole ? progress(issued, context, observations, asOf) : periods(parts, asOf),
  }
}

const contextOf = (
  { plan, periods, registers, benchmarks, amendments }: AssessmentContext,
  asOf: Day,
): AssessmentContext => ({
  ...{ plan, periods, registers, benchmarks },
  amendments: amendmentsOn(amendments, asOf),
})

/** At the end of each year, when it falls due, and on the day asked where that tells something new. */
function progress(
  issued: TargetRule,
  context: AssessmentContext,
  observations: readonly ObservedValue[],
  asOf: Day,
): TrendPoint[] {
  const { plan } = context
  const due = dueOf(heldTo(issued, context, asOf), plan)
  const ends = stepsOf(context).map(({ code, title, titleEn, end }) => ({
    ...{ code, title, titleEn },
    day: end,
  }))
  const places = [...ends, ...[due, asOf].filter((day) => plan.start <= day).map(onDay)]
  const points = places
    .filter(({ day }, index) => places.findIndex((other) => other.day === day) === index)
    .sort((one, other) => compare(one.day, other.day))
    .map((point): TrendPoint => {
      const { actual, expected } = assessTarget(issued, context, observations, point.day)
      const ahead = point.day > asOf
      return { ...point, actual: ahead ? null : actual, expected, ahead }
    })
  const last = points.at(-1)
  const stillTheSame =
    last?.day === asOf && asOf > plan.end && last.actual === points.at(-2)?.actual
  return stillTheSame ? points.slice(0, -1) : points
}

const onDay = (day: Day) => ({ code: day, title: day, titleEn: day, day })

/** The years of the plan, or the coarsest periods it has. */
function stepsOf({ periods }: AssessmentContext): Omit<Period, 'version'>[] {
  const of = (type: Period['type']) =>
    periods
      .filter((period) => period.type === type)
      .sort((one, other) => compare(one.end, other.end))
  const order = ['year', 'half', 'quarter', 'month', 'plan'] as const
  return order.map(of).find((found) => found.length > 0) ?? []
}

function periods(parts: ReturnType<typeof assessTarget>['parts'], asOf: Day): TrendPoint[] {
  return [...groupBy(parts, ({ period }) => period.code).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { period, due, entity } = first
    const met = group.filter(({ light }) => light === 'met').length
    const known = group.some(({ actual }) => actual !== null)
    const figures = entity
      ? { actual: known ? met : null, expected: group.length }
      : { actual: first.actual, expected: first.required }
    return [
      {
        code: period.code,
        title: period.title,
        titleEn: period.titleEn,
        day: due,
        ...figures,
        ahead: period.start > asOf,
      },
    ]
  })
}
