import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import { nearest } from '../text/nearest.ts'
import { findUnits } from '../units/find-unit.ts'
import { isAllMembers } from './flatten.ts'
import type { PlanDocument } from './plan-document.ts'

type Units = PlanDocument['units']

/** The codes a reference may mean, `all-members` for the wildcard; exactly one where all is well. */
export const meantBy = (units: Units, reference: string): string[] =>
  isAllMembers(reference) ? [ALL_MEMBERS] : findUnits(units, reference)

/** The code a reference means; `null` where that cannot be told. */
export function unitMeant(units: Units, reference: string): string | null {
  const [code, second] = meantBy(units, reference)
  return code !== undefined && second === undefined ? code : null
}

/** The known name, alias or code most like the one written. */
export const nearestUnit = (units: Units, written: string): string | null =>
  nearest(
    written,
    units.flatMap(({ code, name, aliases }) => [name, ...aliases, code]),
  )
