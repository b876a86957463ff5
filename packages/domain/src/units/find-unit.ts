import type { Unit } from './unit.ts'

/**
 * The unit a text names: by code, name or alias. Brackets and spaces of either width are the same to us.
 *
 * @returns every unit it could mean; two or more is for a person to decide
 */
export function findUnits(
  units: readonly Pick<Unit, 'code' | 'name' | 'aliases'>[],
  text: string,
): Code[] {
  const wanted = normaliseUnitName(text)
  return units
    .filter(
      ({ code, name, aliases }) =>
        code === text || [name, ...aliases].some((known) => normaliseUnitName(known) === wanted),
    )
    .map(({ code }) => code)
}
type Code = Unit['code']

/** One spelling per name: no spaces, full-width brackets and letters folded. */
export const normaliseUnitName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
