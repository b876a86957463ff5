import type * as z from 'zod'
import type { state } from './document.contract.ts'
import type { ReadFacts } from './read-cycle-facts.ts'

type State = z.output<(typeof state)['responses'][200]['content']['application/json']['schema']>

/** On how much the papers of a cycle rest. */
export function documentState({ records, cycle, items, accepted, unconfirmed }: ReadFacts): State {
  const now = accepted.filter((report) => report.cycle === cycle.code)
  return {
    items: items.length,
    accepted: now.length,
    units: records.units
      .map(({ code }) => ({
        unit: code,
        items: items.filter(({ unit }) => unit === code).length,
        accepted: now.filter(({ unit }) => unit === code).length,
      }))
      .filter((unit) => unit.items > 0),
    unconfirmed,
  }
}
