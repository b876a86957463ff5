import type { Permission } from '@gangyao/domain'
import { useOwnUnits } from '../access/use-may.ts'
import type { Choice } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The units that somebody may do it for, to choose from. */
export function useUnitChoices(permission: Permission): Choice[] {
  const { name } = useWording()
  const { units } = useBook()
  const own = useOwnUnits(permission)
  return [...units.values()]
    .filter(({ code }) => own === null || own.includes(code))
    .map((unit) => ({ value: unit.code, label: name(unit) }))
}
