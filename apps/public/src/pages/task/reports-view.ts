import type { Language } from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { formatDay } from '../../text/day.ts'
import { chinese, nameOf, type Phrase, titleOf } from '../../text/phrase.ts'

/** What one unit said of a task in one cycle. */
export interface ReportView {
  cycle: Phrase
  unit: Phrase
  /** The days it is about, in words. */
  from: string
  to: string
  /** Line by line; none where nothing was done. */
  lines: Phrase[]
  /** Why nothing was done; `null` where something was. */
  noProgress: Phrase | null
  completedOn: string | null
  publishedOn: string
  /** Entered after its time, and where it is from if the office recorded it for the unit. */
  historical: boolean
  recordedFrom: Phrase | null
}

/** The published reports on a task, those of the newest cycle first. */
export const reportsView = (
  { reports, units }: PlanIndex,
  task: string,
  language: Language,
): ReportView[] =>
  reports
    .filter((report) => report.task === task)
    .map((report) => {
      const { cycle, unit, narrative, noProgress, why, completedOn, recordedFrom } = report
      const known = units.get(unit)
      return {
        cycle: titleOf(cycle, language),
        unit: known ? nameOf(known, language) : { text: unit },
        from: formatDay(cycle.start, language),
        to: formatDay(cycle.end, language),
        lines: narrative
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => chinese(line.trim(), language)),
        noProgress: noProgress ? chinese(why ?? '', language) : null,
        completedOn: completedOn && formatDay(completedOn, language),
        publishedOn: formatDay(report.publishedOn, language),
        historical: cycle.historical,
        recordedFrom: recordedFrom === null ? null : chinese(recordedFrom, language),
      }
    })
