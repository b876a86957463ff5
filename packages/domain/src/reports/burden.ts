import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { compare } from '../collections/compare.ts'
import { groupBy } from '../collections/group-by.ts'
import type { Cycle } from '../cycles/cycle.ts'
import type { Obligation } from './obligations.ts'

/** What was asked of a unit in a year. How much was spared is two numbers: `held` of `fields`. */
export const UnitBurden = z
  .object({
    unit: Code,
    forms: z.int().min(0).meta({
      description: 'One page for each cycle in which the unit owed anything.',
    }),
    fields: z.int().min(0).meta({ description: 'Texts and values.' }),
    held: z.int().min(0).meta({
      description: 'Of the fields, those answered from records already held.',
    }),
  })
  .meta({ id: 'UnitBurden' })
export type UnitBurden = z.infer<typeof UnitBurden>

/**
 * 填报负担: forms and fields asked of each unit in the cycles that opened in a year, the most burdened first. A unit
 * of which nothing was asked is not listed.
 */
export function burdenOf(
  cycles: readonly {
    cycle: Pick<Cycle, 'plan' | 'code' | 'opens'>
    items: readonly Pick<Obligation, 'unit' | 'targets'>[]
  }[],
  year: number,
): UnitBurden[] {
  const asked = cycles
    .filter(({ cycle }) => cycle.opens.startsWith(`${year}-`))
    .flatMap(({ cycle, items }) =>
      items.map((item) => ({ ...item, form: `${cycle.plan}~${cycle.code}` })),
    )
  return [...groupBy(asked, ({ unit }) => unit)]
    .map(([unit, items]) => ({
      unit,
      forms: new Set(items.map(({ form }) => form)).size,
      fields: items.reduce((sum, { targets }) => sum + 1 + targets.length, 0),
      held: items.flatMap(({ targets }) => targets.filter(({ answer }) => answer !== 'typed'))
        .length,
    }))
    .sort((one, other) => other.fields - one.fields || compare(one.unit, other.unit))
}

/** The same for all units together. */
export const totalBurden = (units: readonly UnitBurden[]): Omit<UnitBurden, 'unit'> =>
  units.reduce(
    (sum, { forms, fields, held }) => ({
      forms: sum.forms + forms,
      fields: sum.fields + fields,
      held: sum.held + held,
    }),
    { forms: 0, fields: 0, held: 0 },
  )
