import {
  checkObservation,
  type FieldFault,
  type ObservationInput,
  say,
  unitsOwing,
} from '@gangyao/domain'
import type { Db } from '../database/open-database.ts'
import { invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import type { OpenPlan } from '../records/check-record.ts'
import { readInputContext } from './input-context.ts'
import { idOfInput } from './revisions.ts'

/** What keeps a value from being stored, field by field; empty when nothing does. */
export type InputCheck = (input: ObservationInput) => FieldFault[]

/**
 * The second move: does the value fit its target, its period, its unit and its register?
 *
 * @throws AppError `invalid`, field by field
 */
export async function checkInput(
  db: Db,
  district: string,
  plan: OpenPlan | null,
  input: ObservationInput,
  now: Date,
): Promise<void> {
  const check = await inputCheck(db, district, plan, [input], now)
  const faults = check(input)
  if (faults.length > 0) throw invalid(faults)
}

/** The check for some values of one plan. Only what they name is read, once for all of them. */
export async function inputCheck(
  db: Db,
  district: string,
  plan: OpenPlan | null,
  inputs: readonly ObservationInput[],
  now: Date,
): Promise<InputCheck> {
  if (!plan)
    return ({ plan: code }) => [unknown('plan', `没有规划 ${code}`, `There is no plan ${code}`)]
  const here = { district, plan: plan.code }
  const { targets, parties, counted, ...shared } = await readInputContext(db, here, inputs)
  return (input) => {
    const target = targets.get(input.target)
    if (!target)
      return [unknown('target', `没有目标 ${input.target}`, `There is no target ${input.target}`)]
    const on = shared.periods.find(({ code }) => code === input.period)?.end ?? plan.end
    return checkObservation(input, {
      ...shared,
      target,
      // What a module counts has happened, whoever was named for it.
      owing: input.source === 'counted' ? null : unitsOwing(target, parties, on),
      today: today(now),
      counted: counted.has(idOfInput({ ...input, source: 'counted' })),
    })
  }
}

const unknown = (field: keyof ObservationInput, zh: string, en: string): FieldFault => ({
  field,
  message: say(zh, en),
})
