import { type Bilingual, say } from '../text/bilingual.ts'
import type { PlanDocument } from './plan-document.ts'

/** Where in a document: keys and indexes from its root, `['actions', 0, 'tasks', 1, 'lead', 0]`. */
export type Path = readonly (string | number)[]

/** An error stops a plan from being loaded; a question waits for somebody's decision. */
export type Severity = 'error' | 'question'

/** One thing that is wrong or open in a plan. */
export interface Finding {
  code: string
  severity: Severity
  path: Path
  message: Bilingual
}

/** One thing that must hold of every plan; an empty answer means that it does. */
export type Rule = (document: PlanDocument, issuedText: string) => Finding[]

export const error = (code: string, path: Path, zh: string, en: string): Finding => ({
  code,
  severity: 'error',
  path,
  message: say(zh, en),
})

export const question = (code: string, path: Path, zh: string, en: string): Finding => ({
  code,
  severity: 'question',
  path,
  message: say(zh, en),
})

/** Words repeated back in a message, cut where they would drown it. */
export const quoted = (words: string, longest = 40): string => {
  const line = words.replaceAll('\n', '↵')
  return `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`
}
