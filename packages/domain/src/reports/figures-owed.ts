import { targetOn } from '../amendments/in-force.ts'
import type { Cycle } from '../cycles/cycle.ts'
import type { Day } from '../dates/day.ts'
import { periodTypesFor } from '../observations/check-observation.ts'
import type { Observation } from '../observations/observation.ts'
import type { PeriodType } from '../periods/period.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import { entitiesOwing } from '../targets/duties.ts'
import type { Obligation } from './obligations.ts'

/** One figure that a unit may give in a cycle. */
export type FigureOwed = Pick<Observation, 'target' | 'period' | 'unit' | 'entity' | 'dimension'>

interface Around {
  records: Pick<PlanRecords, 'targets' | 'periods' | 'registers' | 'amendments'>
  cycle: Pick<Cycle, 'plan' | 'start' | 'end'>
  /** Current values of the plan. */
  values: readonly Pick<
    Observation,
    'target' | 'period' | 'unit' | 'entity' | 'dimension' | 'source'
  >[]
  /** The day it is: nothing is asked of a period that is still to come. */
  today: Day
}

/**
 * The figures that a unit types for the targets it owes: one for each period within the cycle and each entity in scope
 * at its end. Periods are the coarsest within the cycle, or of the type in which the unit has given values already, so
 * that nothing is given twice; values that are there stand beside them. What is counted is not asked.
 */
export function figuresOwed(
  { unit, targets }: Pick<Obligation, 'unit' | 'targets'>,
  { records, cycle, values, today }: Around,
): FigureOwed[] {
  const within = records.periods.filter(
    ({ plan, start, end }) =>
      plan === cycle.plan && start >= cycle.start && end <= cycle.end && start <= today,
  )
  return targets
    .filter(({ answer }) => answer !== 'counted')
    .flatMap(({ target: code }) => {
      const target = records.targets.find((one) => one.code === code)
      if (!target) return []
      const given = values.filter(
        (value) =>
          value.target === code &&
          value.unit === unit &&
          value.source === 'typed' &&
          within.some((period) => period.code === value.period),
      )
      const type = usualType(periodTypesFor(target), within, given)
      const asked = within
        .filter((period) => period.type === type)
        .flatMap((period) =>
          entitiesOwing(
            targetOn(target, records.amendments, period.end),
            records.registers,
            period.end,
          ).map(
            (entity): FigureOwed => ({
              ...{ target: code, period: period.code, unit },
              ...{ entity: entity?.code ?? '', dimension: '' },
            }),
          ),
        )
      const known = new Set(asked.map(keyOf))
      const beside = given.filter((value) => !known.has(keyOf(value)))
      return [
        ...asked,
        ...beside.map(
          ({ target, period, entity, dimension }): FigureOwed => ({
            ...{ target, period, unit, entity, dimension },
          }),
        ),
      ]
    })
}

const keyOf = ({
  period,
  entity,
  dimension,
}: Pick<FigureOwed, 'period' | 'entity' | 'dimension'>) => `${period}~${entity}~${dimension}`

function usualType(
  types: readonly PeriodType[],
  within: readonly { code: string; type: PeriodType }[],
  given: readonly { period: string }[],
): PeriodType | undefined {
  const there = types.filter((type) => within.some((period) => period.type === type))
  const count = (type: PeriodType) =>
    given.filter(({ period }) => within.some((one) => one.code === period && one.type === type))
      .length
  return there.sort((one, other) => count(other) - count(one))[0]
}
