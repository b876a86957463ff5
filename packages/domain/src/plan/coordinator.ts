import type { PlanRecords } from './plan-records.ts'

/**
 * The unit of which the issued text says that it coordinates: 区科学技术协会充分发挥综合协调作用. Nothing where
 * the text names none, or several.
 */
export function coordinatorOf({
  issuedText,
  units,
}: Pick<PlanRecords, 'issuedText' | 'units'>): PlanRecords['units'][number] | null {
  const named = units.filter(({ name, aliases }) =>
    [name, ...aliases].some((word) => coordinates(issuedText, word)),
  )
  const [only] = named
  return named.length === 1 && only ? only : null
}

/** In one clause, the unit first. */
function coordinates(text: string, name: string): boolean {
  let at = text.indexOf(name)
  while (at >= 0) {
    if (CLAUSE.test(text.slice(at + name.length))) return true
    at = text.indexOf(name, at + 1)
  }
  return false
}

const CLAUSE = /^[^，。；、,;\s]{0,12}综合协调/
