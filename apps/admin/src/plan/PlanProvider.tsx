import type { District, Plan } from '@gangyao/domain'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { useDataProvider, useStore } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { Loading } from '../shared/Loading.tsx'
import type { Book } from './book.ts'
import { NoPlan } from './NoPlan.tsx'
import { useBookOf } from './use-book-of.ts'
import { useWhole, whenNothingIsHere } from './use-whole.ts'

interface Choice {
  book: Book
  plans: readonly Kept<Plan>[]
  choose: (plan: string) => void
}

const PlanContext = createContext<Choice | null>(null)

/** Opens the plan a person chose last, else the newest, for everything below. */
export function PlanProvider({ children }: { children: ReactNode }) {
  const provider = useDataProvider<GangyaoProvider>()
  const { data: district } = useQuery({
    queryKey: ['district'],
    queryFn: () => provider.district(),
    throwOnError: whenNothingIsHere,
  })
  const plans = useWhole<Plan>('plans', { sort: 'start', enabled: district !== undefined })
  const [chosen, choose] = useStore<string | null>('plan', null)

  if (!district || !plans) return <Loading />
  const plan = plans.find(({ code }) => code === chosen) ?? plans.at(-1)
  if (!plan) return <NoPlan />
  const shared = { district, plan, plans, choose }
  return (
    <OpenBook key={plan.code} {...shared}>
      {children}
    </OpenBook>
  )
}

interface OpenBookProps extends Pick<Choice, 'plans' | 'choose'> {
  district: District
  plan: Kept<Plan>
  children: ReactNode
}

function OpenBook({ district, plan, plans, choose, children }: OpenBookProps) {
  const book = useBookOf(district, plan)
  const choice = useMemo(() => book && { book, plans, choose }, [book, plans, choose])
  return choice ? <PlanContext value={choice}>{children}</PlanContext> : <Loading />
}

/** The plan that is open, whole. */
export const useBook = (): Book => usePlanChoice().book

/** The plans there are, and how to open another. */
export function usePlanChoice(): Choice {
  const choice = use(PlanContext)
  if (!choice) throw new Error('usePlanChoice needs a PlanProvider above it')
  return choice
}
