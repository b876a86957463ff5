import { compare } from '../collections/compare.ts'
import type { Day } from '../dates/day.ts'
import { COMPLETION_OUTCOME_NAMES, completionOn } from '../reports/report-outcome.ts'
import { LIGHT_NAMES } from '../targets/lights.ts'
import { summarisePlan } from '../targets/summarise.ts'
import { type Language, titleIn } from '../text/bilingual.ts'
import { type CycleFacts, programmesOf, type Words, wordsOf } from './cycle-facts.ts'
import { progressWords } from './report-words.ts'

/** 台账: a task, whose it is, where it is written, how it stands and what was accepted of it so far. */
export interface LedgerRow {
  code: string
  title: string
  programme: string
  leads: string
  responsible: string
  /** Where in the issued text, and its words. */
  clause: string
  quote: string
  /** The light of its targets; empty where it has none. */
  light: string
  /** As the newest accepted report says. */
  completion: string
  completedOn: Day | null
  targets: string
  /** By cycle; of several leads each on a line of its own. */
  progress: Readonly<Record<string, string>>
}

/** The ledger of a plan up to a cycle: one row for each task, in the order of the plan. */
export function ledgerOf(facts: CycleFacts, language: Language): LedgerRow[] {
  const { records, cycle, accepted, assessments } = facts
  const words = wordsOf(facts, language)
  const summary = summarisePlan(records, [...assessments], cycle.end)
  return programmesOf(records).flatMap((programme) =>
    programme.tasks.map(({ code, clause }): LedgerRow => {
      const reports = accepted.filter(({ task }) => task === code)
      const light = summary.tasks.find(({ task }) => task === code)?.light ?? null
      return {
        code,
        title: words.task(code),
        programme: titleIn(programme, language),
        leads: words.leads(code),
        responsible: words.responsible(code),
        clause: clause.path,
        quote: clause.quote,
        light:
          light === null ? words.say('没有量化指标', 'no target') : LIGHT_NAMES[light][language],
        ...completionOf(code, facts, language),
        targets: targetLines(code, facts, words),
        progress: Object.fromEntries(
          facts.cycles.map((one) => [one.code, progressLines(reports, one.code, words)]),
        ),
      }
    }),
  )
}

/** The newest word on whether it is done; of several leads it is done when all of them say so. */
function completionOf(
  task: string,
  { records, cycle, items, accepted }: CycleFacts,
  language: Language,
): Pick<LedgerRow, 'completion' | 'completedOn'> {
  const reports = accepted.filter((report) => report.task === task)
  const newest = [...new Map(reports.map((report) => [report.unit, report])).values()]
  const open = newest.find(({ text }) => text.completedOn === null)
  const [last] = newest.sort((one, other) =>
    compare(other.text.completedOn ?? '', one.text.completedOn ?? ''),
  )
  const telling = open ?? last
  if (!telling) return { completion: '', completedOn: null }
  const due = items.find((item) => item.task === task)?.taskDue ?? records.plan.end
  return {
    completion: COMPLETION_OUTCOME_NAMES[completionOn(telling.state, due, cycle.end)][language],
    completedOn: telling.text.completedOn,
  }
}

const targetLines = (
  task: string,
  { assessments }: CycleFacts,
  { taskOf, target, sentence, amount, say }: Words,
): string =>
  assessments
    .filter((one) => taskOf(one.target) === task)
    .map((one) =>
      say(
        `${one.target} ${target(one.target)}：要求${sentence(one.requirement)}；应达到${amount(one.expected, one.measure)}，实际${amount(one.actual, one.measure)}，${one.label.zh}`,
        `${one.target} ${target(one.target)}: ${one.requirement.en}; expected ${amount(one.expected, one.measure)}, actual ${amount(one.actual, one.measure)}, ${one.label.en.toLowerCase()}`,
      ),
    )
    .join('\n')

function progressLines(reports: CycleFacts['accepted'], cycle: string, words: Words): string {
  const own = reports.filter((report) => report.cycle === cycle)
  return own
    .map((report) =>
      own.length > 1
        ? `${words.unit(report.unit)}${words.say('：', ': ')}${progressWords(report, words)}`
        : progressWords(report, words),
    )
    .join('\n')
}
