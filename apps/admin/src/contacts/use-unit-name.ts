import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The name of a unit by its code. */
export function useUnitName(): (code: string) => string {
  const { name } = useWording()
  const { units } = useBook()
  return (code) => {
    const unit = units.get(code)
    return unit ? name(unit) : code
  }
}
