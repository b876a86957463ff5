import { Day, UnitKind } from '@gangyao/domain'
import { useSearchParams } from 'react-router'
import { useBook } from '../plan/PlanProvider.tsx'
import type { Choice } from './matrix.ts'

/** What of the matrix is shown, held in the address. The day is the plan's last unless another is chosen. */
export function useMatrixChoice() {
  const { plan } = useBook()
  const [params, setParams] = useSearchParams()
  const on = Day.safeParse(params.get('on'))
  const kind = UnitKind.safeParse(params.get('kind'))
  const choice: Choice = {
    on: on.success ? on.data : plan.end,
    kind: kind.success ? kind.data : undefined,
    words: params.get('q') ?? undefined,
    programme: params.get('programme') ?? undefined,
  }
  const choose = (field: 'on' | 'kind' | 'q' | 'programme', value: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        if (value === '') next.delete(field)
        else next.set(field, value)
        return next
      },
      { replace: true },
    )
  return { choice, choose }
}
