import type {
  BoardItem,
  BoardUnit,
  Contribution,
  ContributionStage,
  ContributionVerb,
  Extension,
  Observation,
  OwedTarget,
  ReportItem,
  ReportState,
  ReportVerb,
  Task,
  Unassigned,
  Unit,
  UnitDue,
  Verdict,
} from '@gangyao/domain'
import type { CycleRecord } from '../cycles/cycle.ts'
import type { Kept } from '../data/records.ts'

/** What a unit writes about a task. */
export type ReportText = Pick<
  ReportItem,
  'narrative' | 'noProgress' | 'why' | 'completedOn' | 'evidence'
>

/** A report as the API tells it. */
export interface Report extends Pick<ReportItem, 'plan' | 'cycle' | 'unit' | 'task'> {
  id: string
  text: (ReportItem & { savedAt: string; savedBy: string }) | null
  state: ReportState
  stage: BoardItem['stage']
  receipt: BoardItem['receipt']
  unitDue: UnitDue
  allowed: Record<ReportVerb, Verdict>
}

type AboutTask = Pick<Task, 'code' | 'title' | 'titleEn'>

/** What is asked of a unit for another’s task. */
export type AskedFor = Kept<Contribution> & {
  stage: ContributionStage
  text: string | null
  reason: string | null
  allowed: Record<ContributionVerb, Verdict>
}

export interface FormTarget {
  code: string
  title: string
  titleEn: string | null
  answer: OwedTarget['answer']
  values: Kept<Observation>[]
}

export interface FormItem extends Report {
  about: AboutTask
  earlier: {
    cycle: string
    title: string
    unit: string
    text: ReportText
    acceptedOn: string
  } | null
  targets: FormTarget[]
  contributions: AskedFor[]
  /** Whether others may be asked for something now, and which units. */
  ask: Verdict
  askable: string[]
}

/** Everything a unit owes in a cycle. */
export interface Form {
  cycle: CycleRecord
  unit: Pick<Unit, 'code' | 'name' | 'nameEn'>
  unitDue: UnitDue
  periods: string[]
  items: FormItem[]
  contributions: (AskedFor & { about: AboutTask })[]
  extensions: Extension[]
}

export interface Board {
  cycle: CycleRecord
  items: BoardItem[]
  units: BoardUnit[]
  unassigned: Unassigned[]
  contributions: { task: string; unit: string; stage: ContributionStage; due: string | null }[]
}

export type Outcome =
  | { id: string; done: true }
  | { id: string; done: false; reason: { zh: string; en: string } }

const BLANK: ReportText = {
  narrative: '',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
}

/** What has been written, or nothing yet. */
export function textOf({ text }: Pick<Report, 'text'>): ReportText {
  if (!text) return BLANK
  const { narrative, noProgress, why, completedOn, evidence } = text
  return { narrative, noProgress, why, completedOn, evidence }
}

/** The same words; blanks around them do not count. */
export const sameText = (one: ReportText, other: ReportText): boolean =>
  one.narrative.trim() === other.narrative.trim() &&
  one.noProgress === other.noProgress &&
  (one.why ?? '').trim() === (other.why ?? '').trim() &&
  one.completedOn === other.completedOn &&
  one.evidence.join('~') === other.evidence.join('~')
