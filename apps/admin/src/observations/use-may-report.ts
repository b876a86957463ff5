import type { Target } from '@gangyao/domain'
import { type May, useMay, useOwnUnits } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { mayReport } from './entry.ts'

/** Whether the person enters values of a target: they may, and a unit of theirs reports it. */
export function useMayReport(): (target: Target) => May {
  const { t } = useWording()
  const book = useBook()
  const may = useMay('observations.write')
  const own = useOwnUnits()
  return (target) =>
    !may.allowed || mayReport(book, target, own)
      ? may
      : { allowed: false, reason: t('access.notYourTarget') }
}
