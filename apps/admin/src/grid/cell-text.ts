import type { ObservationInput, Target, ValueState } from '@gangyao/domain'
import { parseNumber } from '@gangyao/sheets/cells'

/** What a cell reports. */
export type Report = Pick<ObservationInput, 'state' | 'value' | 'numerator' | 'denominator'>

/** Why a text is no report; there is a sentence for each. */
export type TextTrouble = 'number' | 'ratio' | 'percent' | 'milestone'

type Kind = Target['kind']

/** How the states without a number stand in a cell, in the reader's language. */
export interface StateWords {
  zero: string
  missing: string
  'not-applicable': string
  estimated: string
}

export const DONE = '✓'
export const NOT_DONE = '✗'

/**
 * What a person wrote in a cell: a number, two numbers of a ratio, a tick, or a word for a state.
 *
 * @returns `null` for nothing
 * @example readCell('１，２００', 'number') // { report: { state: 'reported', value: 1200, … } }
 * @example readCell('180/200', 'ratio') // { report: { state: 'reported', numerator: 180, denominator: 200, … } }
 */
export function readCell(
  text: string,
  kind: Kind,
): { report: Report } | { trouble: TextTrouble } | null {
  const plain = plainText(text)
  if (plain === '') return null
  const silent = SILENT.get(plain)
  if (silent) return { report: { ...NO_NUMBER, state: silent } }
  const estimate = ABOUT.exec(plain)
  const state = estimate ? 'estimated' : 'reported'
  const figures = figuresIn(estimate?.[1] ?? plain, kind)
  return typeof figures === 'string'
    ? { trouble: figures }
    : { report: { ...NO_NUMBER, state, ...figures } }
}

/** A report as it stands in its cell, such that reading it gives the report again. */
export function writeCell(report: Report, kind: Kind, words: StateWords): string {
  const { state, value, numerator, denominator } = report
  if (state === 'missing' || state === 'not-applicable') return words[state]
  if (state === 'zero') return denominator === null ? words.zero : `${words.zero}/${denominator}`
  const figures =
    numerator !== null || denominator !== null
      ? `${numerator ?? ''}/${denominator ?? ''}`
      : kind === 'milestone' && value !== null
        ? value === 1
          ? DONE
          : NOT_DONE
        : String(value ?? '')
  return state === 'estimated' ? words.estimated + figures : figures
}

type Figures = Partial<Report>

const NO_NUMBER = { value: null, numerator: null, denominator: null }

const plainText = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .toLowerCase()

const ZERO = ['零报告', '零', 'zero report', 'zero']
const SILENT: ReadonlyMap<string, ValueState> = new Map([
  ...['未报', '暂无数据', '无数据', 'no data', 'missing'].map((word) => [word, 'missing'] as const),
  ...['不适用', 'not applicable', 'n/a', '-', '—', '——', '/'].map(
    (word) => [word, 'not-applicable'] as const,
  ),
])
const ABOUT = /^(?:约|大约|≈|~|about )\s*(.+)$/

const TICKS = ['✓', '✔', '√', '1', '是', '已完成', '完成', 'done', 'yes']
const CROSSES = ['✗', '✘', '×', 'x', '0', '否', '未完成', 'not done', 'no']

function figuresIn(text: string, kind: Kind): Figures | TextTrouble {
  if (kind === 'ratio') return pairIn(text) ?? 'ratio'
  if (ZERO.includes(text)) return { state: 'zero', value: 0 }
  if (kind === 'milestone') {
    if (TICKS.includes(text)) return { value: 1 }
    return CROSSES.includes(text) ? { value: 0 } : 'milestone'
  }
  if (kind === 'survey') {
    const value = parseNumber(text.replace(/%$/, ''))
    return value === null ? (pairIn(text) ?? 'percent') : { value }
  }
  const value = parseNumber(text)
  return value === null ? 'number' : { value }
}

/** A zero report of a ratio still says of how many: `零/200`. */
function pairIn(text: string): Figures | null {
  const [first = '', second, ...more] = text.split('/')
  if (more.length > 0) return null
  const zero = ZERO.includes(first.trim())
  if (zero && second === undefined) return { state: 'zero', numerator: 0 }
  const numerator = zero ? 0 : parseNumber(first)
  const denominator = parseNumber(second ?? '')
  if (numerator === null || denominator === null) return null
  return { ...(zero && { state: 'zero' as const }), numerator, denominator }
}
