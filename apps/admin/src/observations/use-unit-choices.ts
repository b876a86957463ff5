import type { Target } from '@gangyao/domain'
import { useOwnUnits } from '../access/use-may.ts'
import type { Choice } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { owingUnits } from './entry.ts'

/** The units that may report a target for a period, those of its task or all where it has none; of them the person's own. */
export function useUnitChoices(target: Target, period: string): Choice[] {
  const { name } = useWording()
  const book = useBook()
  const own = useOwnUnits()
  const owing = owingUnits(book, target, period)
  return [...book.units.values()]
    .filter(({ code }) => owing === null || owing.includes(code))
    .filter(({ code }) => own === null || own.includes(code))
    .map((unit) => ({ value: unit.code, label: name(unit) }))
}
