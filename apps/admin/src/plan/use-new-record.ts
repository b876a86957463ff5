import { useBook } from './PlanProvider.tsx'

type Numbered =
  | 'actions'
  | 'projects'
  | 'tasks'
  | 'targets'
  | 'units'
  | 'registers'
  | 'benchmarks'
  | 'amendments'

/** A new numbered part of the open plan starts after the last. */
export function useNewRecord(resource: Numbered): { plan: string; position: number } {
  const book = useBook()
  const positions = [...book[resource].values()].map(({ position }) => position)
  return { plan: book.plan.code, position: Math.max(-1, ...positions) + 1 }
}
