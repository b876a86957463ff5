import { type BoardItem, BoardStage } from '@gangyao/domain'

/** What somebody looks for on the board, as it stands in the address of the page. */
export interface BoardFilter {
  view: 'units' | 'tasks'
  stage: BoardStage | null
  unit: string | null
  task: string | null
  overdue: boolean
  q: string
}

export function filterOf(params: URLSearchParams): BoardFilter {
  return {
    view: params.get('view') === 'tasks' ? 'tasks' : 'units',
    stage: BoardStage.safeParse(params.get('stage')).data ?? null,
    unit: params.get('unit'),
    task: params.get('task'),
    overdue: params.has('overdue'),
    q: params.get('q') ?? '',
  }
}

/** The address for another choice; what is not chosen does not stand in it. */
export function withChoice(
  params: URLSearchParams,
  choice: Partial<Record<keyof BoardFilter, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(choice))
    if (value) next.set(name, value)
    else next.delete(name)
  return next
}

interface Named {
  unit: (code: string) => string
  task: (code: string) => string
}

/** The items that are looked for; words are found in the names of unit and task. */
export const matching = (
  items: readonly BoardItem[],
  { stage, unit, task, overdue, q }: BoardFilter,
  nameOf: Named,
): BoardItem[] => {
  const words = q.toLowerCase().split(/\s+/)
  return items.filter((item) => {
    const name = `${nameOf.unit(item.unit)} ${nameOf.task(item.task)}`.toLowerCase()
    return (
      (stage === null || item.stage === stage) &&
      (unit === null || item.unit === unit) &&
      (task === null || item.task === task) &&
      (!overdue || item.receipt === 'overdue') &&
      words.every((word) => name.includes(word))
    )
  })
}
