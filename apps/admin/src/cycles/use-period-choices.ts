import type { Choice } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** The periods of the plan that are reported on, to choose from. */
export function usePeriodChoices(): Choice[] {
  const { t, title } = useWording()
  const { periods } = useBook()
  const all = [...periods.values()]
  return (['quarter', 'half', 'year'] as const).flatMap((type) =>
    all
      .filter((period) => period.type === type)
      .map((period) => ({
        value: period.code,
        label: title(period),
        group: t(`periodType.${type}`),
      })),
  )
}
