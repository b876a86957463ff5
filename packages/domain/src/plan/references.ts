import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import { nearest } from '../text/nearest.ts'
import { unitFinder } from '../units/find-unit.ts'
import { isAllMembers } from './flatten.ts'
import type { PlanDocument } from './plan-document.ts'

type Units = PlanDocument['units']

/** How the references of a plan are read. */
export interface References {
  /** The codes a reference may mean, `all-members` for the wildcard; exactly one where all is well. */
  meantBy(reference: string): string[]
  /** The code a reference means; `null` where that cannot be told. */
  unitMeant(reference: string): string | null
}

export function referencesTo(units: Units): References {
  const find = unitFinder(units)
  const meantBy = (reference: string) => (isAllMembers(reference) ? [ALL_MEMBERS] : find(reference))
  return {
    meantBy,
    unitMeant(reference) {
      const [code, second] = meantBy(reference)
      return code !== undefined && second === undefined ? code : null
    },
  }
}

/** The known name, alias or code most like the one written. */
export const nearestUnit = (units: Units, written: string): string | null =>
  nearest(
    written,
    units.flatMap(({ code, name, aliases }) => [name, ...aliases, code]),
  )
