import {
  type Day,
  daysBetween,
  elapsedShare,
  type Language,
  LIGHT_NAMES,
  Light,
  type LightSummary,
  type PlanRecords,
} from '@gangyao/domain'
import { WORDS } from '../../messages/index.ts'
import type { PlanIndex } from '../../plan/plan-index.ts'
import { audienceOf, safeguardSummary, summaryOf, tasksOf } from '../../plan/programme-view.ts'
import { type TargetView, targetView, worstFirst } from '../../plan/target-view.ts'
import { type Phrase, titleOf } from '../../text/phrase.ts'
import { titleLines } from '../../text/title-lines.ts'

/** The most targets the overview names of each kind; the rest are one link away. */
const NAMED = 6

export interface ProgrammeCard {
  code: string
  title: Phrase
  audience: string | null
  /** `null` where tasks are not what it is made of. */
  tasks: number | null
  summary: LightSummary
}

export interface TermView {
  start: Day
  end: Day
  state: 'before' | 'running' | 'ended'
  /** The part of the term that has passed, 0 to 1. */
  share: number
  daysLeft: number
  years: string[]
}

export interface OverviewView {
  title: Phrase
  /** The title broken where the issued document breaks it; one line where that cannot be told. */
  titleLines: string[]
  term: TermView
  summary: LightSummary
  sentence: string
  /** Nothing was published yet. */
  empty: boolean
  publishedAt: string | null
  today: Day
  goals: TargetView[]
  attention: { targets: TargetView[]; total: number }
  done: { targets: TargetView[]; total: number }
  actions: ProgrammeCard[]
  projects: ProgrammeCard[]
  safeguards: ProgrammeCard[]
}

/** What the first page of a plan says. */
export function overviewView(index: PlanIndex, language: Language): OverviewView {
  const { records, summary, publishedAt } = index
  const { plan } = records
  const targets = worstFirst(records.targets.map((target) => targetView(index, target, language)))
  const named = (lights: readonly Light[]) => {
    const found = targets.filter(({ light }) => lights.includes(light))
    return { targets: found.slice(0, NAMED), total: found.length }
  }
  const title = titleOf(plan, language)
  const lines = titleLines(records.issuedText)
  return {
    title,
    titleLines: lines.join('') === title.text ? lines : [title.text],
    term: termView(plan, index.today),
    summary,
    sentence: sentenceOf(summary, language),
    empty: publishedAt === null,
    publishedAt,
    today: index.today,
    goals: records.targets
      .filter(({ task, safeguard }) => task === null && safeguard === null)
      .map((target) => targetView(index, target, language)),
    attention: named(['overdue', 'behind']),
    done: named(['met']),
    actions: records.actions.map((action) => ({
      ...programme(index, 'action', action, language),
      audience: audienceOf(action, language),
    })),
    projects: records.projects.map((project) => programme(index, 'project', project, language)),
    safeguards: records.safeguards
      .filter(({ parent }) => parent === null)
      .map((safeguard) => ({
        code: safeguard.code,
        title: titleOf(safeguard, language),
        audience: null,
        tasks: null,
        summary: safeguardSummary(index, safeguard.code),
      })),
  }
}

/** Where a day stands in a plan's term. */
export function termView(
  { start, end }: Pick<PlanRecords['plan'], 'start' | 'end'>,
  today: Day,
): TermView {
  const first = Number(start.slice(0, 4))
  const last = Number(end.slice(0, 4))
  return {
    start,
    end,
    state: today < start ? 'before' : today > end ? 'ended' : 'running',
    share: elapsedShare(start, end, today),
    daysLeft: Math.max(0, daysBetween(today, end)),
    years: Array.from({ length: last - first + 1 }, (_, year) => String(first + year)),
  }
}

function programme(
  index: PlanIndex,
  kind: 'action' | 'project',
  record: { code: string; title: string; titleEn: string | null },
  language: Language,
): ProgrammeCard {
  return {
    code: record.code,
    title: titleOf(record, language),
    audience: null,
    tasks: tasksOf(index, { kind, code: record.code }).length,
    summary: summaryOf(index, { kind, code: record.code }),
  }
}

function sentenceOf({ counts, total }: LightSummary, language: Language): string {
  const { light, overview } = WORDS[language]
  if (total === 0) return overview.noTargets
  const parts = Light.options
    .filter((name) => counts[name] > 0)
    .map((name) => light.count(LIGHT_NAMES[name][language], counts[name]))
  return overview.sentence(total, parts)
}
