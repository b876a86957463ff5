import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { whenNothingIsHere } from '../plan/use-whole.ts'
import { Loading } from '../shared/Loading.tsx'
import { ME, type Me } from './me.ts'
import { NoDistrict } from './NoDistrict.tsx'

const MeContext = createContext<Me | null>(null)

/** What the person may do, for everything below; asked again whenever they come back to the window. */
export function AccessProvider({ children }: { children: ReactNode }) {
  const provider = useDataProvider<GangyaoProvider>()
  const { data: me } = useQuery({
    queryKey: ME,
    queryFn: () => provider.me(),
    refetchOnWindowFocus: 'always',
    throwOnError: whenNothingIsHere,
  })
  if (me === undefined) return <Loading />
  return me === null ? <NoDistrict /> : <MeContext value={me}>{children}</MeContext>
}

export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe needs an AccessProvider above it')
  return me
}
