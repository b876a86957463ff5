import {
  type CurrentObservation,
  type PeriodType,
  periodTypesFor,
  type Target,
} from '@gangyao/domain'
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { Kept } from '../data/records.ts'
import { categoriesOf } from '../observations/categories.ts'
import { type OwnUnits, startingUnit } from '../observations/entry.ts'
import { today } from '../plan/AsOf.tsx'
import type { Book } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { kindsAcross, usualKind } from './sheet.ts'

/** What the address says of the grid. */
export const GRID_PARAMS = ['target', 'unit', 'every', 'category'] as const
export type GridParam = (typeof GRID_PARAMS)[number]

export function useGridParams() {
  const { targets } = useBook()
  const [params, setParams] = useSearchParams()
  const asked = params.get('target') ?? ''
  const target = targets.get(asked) ?? [...targets.values()].find(({ id }) => id === asked)
  const choose = useCallback(
    (chosen: Partial<Record<GridParam, string>>) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current)
          // Another target has other units, periods and categories.
          for (const param of GRID_PARAMS) if (chosen.target !== undefined) next.delete(param)
          for (const [param, value] of Object.entries(chosen))
            if (value === '') next.delete(param)
            else next.set(param, value)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  return { target, params, choose }
}

/** Unit, kind of period and category: those of the address where they fit, else the usual ones. */
export function gridChoice(
  book: Book,
  target: Kept<Target>,
  observations: readonly Kept<CurrentObservation>[],
  params: URLSearchParams,
  mine: OwnUnits = null,
) {
  const unit = unitFor(book, target, observations, params.get('unit'), mine)
  const own = observations.filter((one) => one.unit === unit)
  const kinds = kindsAcross(book, target, own, today())
  const asked = periodTypesFor(target).find((type) => type === params.get('every'))
  const every: PeriodType | undefined =
    asked !== undefined && kinds.some((kind) => kind.every === asked) ? asked : usualKind(kinds)
  const category = categoriesOf(target).find(({ code }) => code === params.get('category'))
  return { unit, kinds, every, dimension: category?.code ?? '' }
}

function unitFor(
  book: Book,
  target: Kept<Target>,
  observations: readonly Kept<CurrentObservation>[],
  asked: string | null,
  mine: OwnUnits,
): string {
  const known = asked !== null && book.units.has(asked) ? asked : null
  return startingUnit(book, target, mine, [known]) || (mine ? '' : (observations[0]?.unit ?? ''))
}
