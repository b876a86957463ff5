import type { Language } from '../text/bilingual.ts'
import { type CycleFacts, wordsOf } from './cycle-facts.ts'

type Named = Pick<CycleFacts, 'records' | 'cycle'>

/** What the files of a cycle are called, without what says of which kind they are. */
export function paperNames(facts: Named, language: Language) {
  const { say, span, unit } = wordsOf(facts, language)
  const when = span(facts.cycle)
  return {
    bulletin: say(`${when}进展情况通报`, `Bulletin ${when}`),
    ledger: say(`任务台账（截至${when}）`, `Ledger of tasks up to ${when}`),
    unit: (code: string) =>
      say(`${unit(code)}${when}进展情况表`, `Progress of ${unit(code)} ${when}`),
    allUnits: say(`各单位${when}进展情况表`, `Progress of all units ${when}`),
  }
}
