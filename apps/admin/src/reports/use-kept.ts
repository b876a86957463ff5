import { useState } from 'react'
import { useMe } from '../access/use-me.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** Under which name something half written stays in a browser that several people may share. */
export const draftKey = (district: string, user: string, what: string): string =>
  ['gangyao.draft', district, user, what].join('.')

/** What one person has half written of something, kept in the browser until it is sent; null: nothing. */
export function useKept(what: string) {
  const { user } = useMe()
  const { district } = useBook()
  const key = draftKey(district.code, user, what)
  const [kept, setKept] = useState(() => read(key))
  const keep = (text: string | null) => {
    setKept(text)
    try {
      if (text === null) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    } catch {
      // A browser without a store keeps nothing.
    }
  }
  return [kept, keep] as const
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
