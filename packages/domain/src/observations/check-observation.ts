import { type AmendmentRule, targetOn } from '../amendments/in-force.ts'
import type { Day } from '../dates/day.ts'
import type { Period, PeriodType } from '../periods/period.ts'
import type { Register } from '../registers/register.ts'
import { LARGEST } from '../targets/amount-faults.ts'
import { isOwedBy, type TargetRule } from '../targets/duties.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import type { Observation } from './observation.ts'
import { countsWholeThings } from './whole-measures.ts'

/** What a person enters of an observation. */
export type ObservationInput = Pick<
  Observation,
  | 'plan'
  | 'target'
  | 'period'
  | 'unit'
  | 'entity'
  | 'dimension'
  | 'source'
  | 'state'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'happened'
  | 'note'
  | 'reason'
>

export interface ObservationContext {
  target: TargetRule
  periods: readonly Omit<Period, 'version'>[]
  /** Codes of the district's units. */
  units: readonly { code: string }[]
  registers: readonly Pick<Register, 'code' | 'entities'>[]
  /** The units that owe the target, see `unitsOwing`; null: any may report it. */
  owing: readonly string[] | null
  /** The day it is: nothing is reported of what is still to come. */
  today: Day
  /** A value was counted for the same thing, so that a typed one needs a reason. */
  counted?: boolean
  /** Later notices: a value is held to the scope in force at the end of its period. */
  amendments?: readonly AmendmentRule[]
}

export interface FieldFault {
  field: keyof ObservationInput
  message: Bilingual
}

/** Everything that keeps an observation from being true to its target; empty when it may be stored. */
export function checkObservation(input: ObservationInput, given: ObservationContext): FieldFault[] {
  const context = inForce(input, given)
  return [
    ...periodFaults(input, context),
    ...partyFaults(input, context),
    ...sourceFaults(input, context),
    ...valueFaults(input, context),
  ]
}

function inForce({ period }: ObservationInput, context: ObservationContext): ObservationContext {
  const { target, periods, amendments = [] } = context
  const on = periods.find(({ code }) => code === period)?.end
  return on === undefined ? context : { ...context, target: targetOn(target, amendments, on) }
}

/** The period types a value for the target may be given for: its own recurrence or a finer one. */
export function periodTypesFor({ recurrence }: Pick<TargetRule, 'recurrence'>): PeriodType[] {
  if (recurrence === 'term') return ['term']
  const calendar: PeriodType[] = ['year', 'half', 'quarter', 'month']
  if (recurrence === 'plan' || recurrence === 'once') return ['plan', ...calendar, 'term']
  return calendar.slice(calendar.indexOf(recurrence))
}

const fault = (field: FieldFault['field'], zh: string, en: string): FieldFault => ({
  field,
  message: say(zh, en),
})

function periodFaults(
  input: ObservationInput,
  { target, periods, today }: ObservationContext,
): FieldFault[] {
  const period = periods.find(({ code }) => code === input.period)
  if (!period)
    return [
      fault(
        'period',
        '本规划没有这个周期，请从列表中选择。',
        'The plan has no such period; choose one from the list.',
      ),
    ]
  const faults: FieldFault[] = []
  if (!periodTypesFor(target).includes(period.type))
    faults.push(
      fault(
        'period',
        `该指标不按“${period.title}”这样的周期填报，请选择其他周期。`,
        `This target is not reported for a period like “${period.titleEn ?? period.title}”; choose another.`,
      ),
    )
  if (period.start > today)
    faults.push(
      fault(
        'period',
        `“${period.title}”自 ${period.start} 开始，还没有到，到时再填报。`,
        `${period.titleEn ?? period.title} begins on ${period.start} and is still to come; report it then.`,
      ),
    )
  const late = mayBeLate(target)
  if (input.happened && (input.happened < period.start || (!late && input.happened > period.end)))
    faults.push(
      late
        ? fault(
            'happened',
            `完成日期不能早于 ${period.start}。`,
            `The day must not be before ${period.start}.`,
          )
        : fault(
            'happened',
            `完成日期应在 ${period.start} 至 ${period.end} 之间。`,
            `The day must lie between ${period.start} and ${period.end}.`,
          ),
    )
  else if (input.happened && input.happened > today)
    faults.push(
      fault(
        'happened',
        `完成日期不能晚于今天（${today}）。`,
        `The day must not be after today, ${today}.`,
      ),
    )
  return faults
}

/** What is done once may be done after its time, and is then dated truly. */
const mayBeLate = ({ kind, recurrence }: TargetRule) =>
  kind === 'milestone' || recurrence === 'once'

function partyFaults(
  input: ObservationInput,
  { target, periods, units, registers, owing }: ObservationContext,
): FieldFault[] {
  const faults: FieldFault[] = []
  if (input.unit === '')
    faults.push(fault('unit', '请选择填报单位。', 'Choose the unit that reports.'))
  else if (!units.some(({ code }) => code === input.unit))
    faults.push(
      fault(
        'unit',
        '没有这个单位，请从列表中选择。',
        'There is no such unit; choose one from the list.',
      ),
    )
  else if (owing !== null && !owing.includes(input.unit))
    faults.push(
      fault(
        'unit',
        '该指标所属任务没有写这个单位；请选择牵头单位或责任单位。',
        'The target’s task does not name this unit; choose its lead or a responsible unit.',
      ),
    )
  const on = input.happened ?? periods.find(({ code }) => code === input.period)?.end
  if (target.scope.kind === 'district') {
    if (input.entity !== '')
      faults.push(
        fault(
          'entity',
          '该指标按全区填报，不分对象。',
          'This target is reported for the district as a whole.',
        ),
      )
  } else if (input.entity === '')
    faults.push(fault('entity', '请选择填报对象。', 'Choose whom the value is for.'))
  else if (on && !isOwedBy(target, registers, input.entity, on))
    faults.push(
      fault(
        'entity',
        `名录中 ${on} 没有这个对象，或它不在该指标范围内。`,
        `The register has no such entry on ${on}, or the target does not cover it.`,
      ),
    )
  return faults
}

/** A category is one that the target declares; a figure in place of a counted one says why. */
function sourceFaults(
  input: ObservationInput,
  { target, counted = false }: ObservationContext,
): FieldFault[] {
  const faults: FieldFault[] = []
  const categories = (target.dimensions ?? []).flatMap((dimension) => dimension.categories)
  if (input.dimension !== '' && !categories.some(({ code }) => code === input.dimension))
    faults.push(
      fault(
        'dimension',
        categories.length > 0
          ? '该指标没有这个类别，请从列表中选择。'
          : '该指标不分类填报，类别请留空。',
        categories.length > 0
          ? 'The target has no such category; choose one from the list.'
          : 'This target is not broken down; leave the category empty.',
      ),
    )
  if (counted && input.source === 'typed' && !input.reason)
    faults.push(
      fault(
        'reason',
        '这个数值已由记录统计得出；要另填，请写明理由。',
        'This figure is counted from records; to give another, say why.',
      ),
    )
  return faults
}

function valueFaults(input: ObservationInput, { target }: ObservationContext): FieldFault[] {
  const silent = input.state === 'missing' || input.state === 'not-applicable'
  if (silent)
    return (['value', 'numerator', 'denominator'] as const)
      .filter((field) => input[field] !== null)
      .map((field) =>
        fault(
          field,
          '选择“未报”或“不适用”时不填数值。',
          'Leave the number empty for “missing” or “not applicable”.',
        ),
      )
  const asRatio =
    target.kind === 'ratio' ||
    (target.kind === 'survey' && (input.numerator !== null || input.denominator !== null))
  return asRatio ? ratioFaults(input) : numberFaults(input, target)
}

function ratioFaults(input: ObservationInput): FieldFault[] {
  const { value, numerator, denominator, state } = input
  const faults: FieldFault[] = []
  if (value !== null)
    faults.push(
      fault(
        'value',
        '比例由分子、分母计算，请不要直接填写百分数。',
        'A ratio is computed from its two numbers; leave the percentage empty.',
      ),
    )
  if (numerator === null || numerator < 0)
    faults.push(fault('numerator', '请填写分子，不小于 0。', 'Give the numerator, zero or more.'))
  if (denominator === null || denominator <= 0)
    faults.push(
      fault('denominator', '请填写分母，大于 0。', 'Give the denominator, more than zero.'),
    )
  for (const field of ['numerator', 'denominator'] as const)
    if (isTooLarge(input[field])) faults.push(tooLarge(field))
  if (numerator !== null && denominator !== null && denominator > 0 && numerator > denominator)
    faults.push(
      fault(
        'numerator',
        '分子不能大于分母（比例不能超过 100%）。',
        'The numerator cannot exceed the denominator (100 % at most).',
      ),
    )
  if (state === 'zero' && numerator !== null && numerator !== 0)
    faults.push(
      fault('numerator', '选择“零报告”时分子应为 0。', 'A report of zero has the numerator 0.'),
    )
  return faults
}

const isTooLarge = (value: number | null) => value !== null && value > LARGEST

const tooLarge = (field: FieldFault['field']) =>
  fault(
    field,
    `数值过大，不能超过 ${formatNumber(LARGEST)}，请检查。`,
    `The number is too large, more than ${formatNumber(LARGEST, 'en')}; check it.`,
  )

function numberFaults(
  { value, numerator, denominator, state }: ObservationInput,
  target: TargetRule,
): FieldFault[] {
  const faults: FieldFault[] = []
  if (numerator !== null)
    faults.push(fault('numerator', '该指标只填一个数值。', 'This target takes one number.'))
  if (denominator !== null)
    faults.push(fault('denominator', '该指标只填一个数值。', 'This target takes one number.'))
  if (value === null) return [...faults, fault('value', '请填写数值。', 'Give the value.')]
  if (state === 'zero' && value !== 0)
    faults.push(fault('value', '选择“零报告”时数值应为 0。', 'A report of zero has the value 0.'))
  else if (value < 0)
    faults.push(fault('value', '数值不能小于 0。', 'The value cannot be negative.'))
  else if (isTooLarge(value)) faults.push(tooLarge('value'))
  // An estimate is drawn from a sample, and may be an average.
  else if (target.kind === 'number' && state !== 'estimated' && !isWhole(value, target))
    faults.push(
      fault(
        'value',
        `按“${target.measure}”计数，应为整数，请检查。`,
        'This is counted in whole numbers; check the value.',
      ),
    )
  if (target.kind === 'survey' && value > 100)
    faults.push(fault('value', '百分数不能超过 100。', 'A percentage cannot exceed 100.'))
  if (target.kind === 'milestone' && value !== 0 && value !== 1)
    faults.push(fault('value', '已完成填 1，未完成填 0。', 'Give 1 for done and 0 for not done.'))
  return faults
}

const isWhole = (value: number, target: TargetRule) =>
  Number.isInteger(value) || !countsWholeThings(target)
