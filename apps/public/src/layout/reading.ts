import type { Language } from '@gangyao/domain'
import { createContext, useContext } from 'hono/jsx'
import type { Words } from '../messages/zh.ts'
import type { PlanPaths } from '../plan/paths.ts'

/** What every part of a page may ask: the language, its words, and where the plan's pages stand. */
export interface Reading {
  language: Language
  words: Words
  /** `null` on pages that belong to no plan. */
  to: PlanPaths | null
}

export const ReadingContext = createContext<Reading | null>(null)

/** The reading of the page being rendered. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('rendered outside a document')
  return reading
}

/** The same on a page of a plan, where the addresses are known. */
export function usePlanReading(): Reading & { to: PlanPaths } {
  const { to, ...reading } = useReading()
  if (!to) throw new Error('this part belongs on a page of a plan')
  return { ...reading, to }
}
