import type { Target } from '@gangyao/domain'
import type { Choice } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { partiesOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The units that may report: those of the target's task first, then all the others. */
export function useUnitChoices(target: Target): Choice[] {
  const { t, name } = useWording()
  const book = useBook()
  const parties = target.task === null ? null : partiesOf(book, target.task, book.plan.end)
  const near = new Set(
    parties ? [...parties.lead, ...parties.responsible].map(({ code }) => code) : [],
  )
  const units = [...book.units.values()]
  const choice = (group: string) => (unit: (typeof units)[number]) => ({
    value: unit.code,
    label: name(unit),
    group,
  })
  return [
    ...units.filter(({ code }) => near.has(code)).map(choice(t('enter.unitsOfTask'))),
    ...units.filter(({ code }) => !near.has(code)).map(choice(t('enter.otherUnits'))),
  ]
}
