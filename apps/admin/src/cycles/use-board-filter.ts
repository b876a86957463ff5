import { useSearchParams } from 'react-router'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { Board } from '../reports/report.ts'
import { type BoardFilter, filterOf, matching, withChoice } from './board-filter.ts'

/** What is chosen on the board, and what of it there is. */
export function useBoardFilter({ items }: Pick<Board, 'items'>) {
  const unitName = useUnitName()
  const taskName = useTaskName()
  const [params, setParams] = useSearchParams()
  const filter = filterOf(params)
  return {
    filter,
    shown: matching(items, filter, { unit: unitName, task: taskName }),
    choose: (choice: Partial<Record<keyof BoardFilter, string | null>>) =>
      setParams((before) => withChoice(before, choice), { replace: true }),
  }
}

/** A task by its code, with its title. */
export function useTaskName(): (code: string) => string {
  const { title } = useWording()
  const { tasks } = useBook()
  return (code) => {
    const task = tasks.get(code)
    return task ? `${code} ${title(task)}` : code
  }
}
