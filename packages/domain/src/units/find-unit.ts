import type { Unit } from './unit.ts'

type Code = Unit['code']
type Named = Pick<Unit, 'code' | 'name' | 'aliases'>

/**
 * The unit a text names: by code, name or alias. Brackets and spaces of either width are the same to us.
 *
 * @returns every unit it could mean; two or more is for a person to decide
 */
export const findUnits = (units: readonly Named[], text: string): Code[] => unitFinder(units)(text)

/** `findUnits` for many texts: the names are brought into one spelling once. */
export function unitFinder(units: readonly Named[]): (text: string) => Code[] {
  const named = new Map<string, Set<Code>>()
  for (const { code, name, aliases } of units)
    for (const spelling of [name, ...aliases].map(normaliseUnitName)) {
      const owners = named.get(spelling) ?? new Set()
      named.set(spelling, owners.add(code))
    }
  const codes = new Set(units.map(({ code }) => code))
  return (text) => [
    ...new Set([...(codes.has(text) ? [text] : []), ...(named.get(normaliseUnitName(text)) ?? [])]),
  ]
}

/** One spelling per name: no spaces, full-width brackets and letters folded. */
export const normaliseUnitName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
