import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { useDataProvider } from 'react-admin'
import { dueOf } from '../account/due.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { whenNothingIsHere } from '../plan/use-whole.ts'
import { Loading } from '../shared/Loading.tsx'
import { ME } from './me.ts'
import { NoDistrict } from './NoDistrict.tsx'
import { MeContext } from './use-me.ts'

const DuePage = lazy(async () => ({
  default: (await import('../account/DuePage.tsx')).DuePage,
}))

/** What the person may do, for everything below; asked again whenever they come back to the window. */
export function AccessProvider({ children }: { children: ReactNode }) {
  const provider = useDataProvider<GangyaoProvider>()
  const {
    data: me,
    error,
    refetch,
  } = useQuery({
    queryKey: ME,
    queryFn: () => provider.me(),
    refetchOnWindowFocus: 'always',
    throwOnError: (error, query) => !dueOf(error) && whenNothingIsHere(error, query),
  })
  const due = dueOf(error)
  if (due)
    return (
      <Suspense fallback={<Loading />}>
        <DuePage due={due} onDone={() => void refetch()} />
      </Suspense>
    )
  if (me === undefined) return <Loading />
  return me === null ? <NoDistrict /> : <MeContext value={me}>{children}</MeContext>
}
