import { ROLES } from './people.ts'

/** What the API answers somebody. */
export type Answer = 'yes' | 'own unit' | 'no' | 'off' | '401' | '404' | 'something else'

/** Those who hold no role in the district: not signed in, or from another one. */
export const ANYBODY = ['nobody', 'stranger']

const ANSWERS: readonly string[] = ['yes', 'own unit', 'no', 'off', '401', '404'] satisfies Answer[]

/** The committed table, row by row: for each operation, what each is answered. */
export function readMatrix(markdown: string): Map<string, Record<string, string>> {
  const [heading, , ...rows] = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
  if (heading?.join() !== ['operation', ...ANYBODY, ...ROLES].join())
    throw new Error(`the columns are ${heading?.join(', ')}`)
  return new Map(
    rows.map(([operation = '', ...answers]) => {
      const unknown = answers.find((answer) => !ANSWERS.includes(answer))
      if (unknown !== undefined) throw new Error(`${operation}: “${unknown}” is no answer`)
      return [
        operation,
        Object.fromEntries(heading.slice(1).map((who, at) => [who, answers[at] ?? ''])),
      ]
    }),
  )
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
