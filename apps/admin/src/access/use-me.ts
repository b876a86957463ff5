import { createContext, use } from 'react'
import type { Me } from './me.ts'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in, and what they may do. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe needs an AccessProvider above it')
  return me
}
