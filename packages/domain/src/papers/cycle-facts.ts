import { targetOn, taskOn } from '../amendments/in-force.ts'
import { groupBy } from '../collections/group-by.ts'
import type { Cycle } from '../cycles/cycle.ts'
import type { Day } from '../dates/day.ts'
import type { PlanRecords } from '../plan/plan-records.ts'
import type { BoardItem } from '../reports/board.ts'
import { ALL_MEMBERS } from '../responsibilities/responsibility.ts'
import type { Assessment } from '../targets/assessment.ts'
import { type Language, nameIn, titleIn } from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import type { AcceptedReport } from './accepted-report.ts'
import { tight } from './tight.ts'

/** 采用的配合材料: what a unit supplied for another’s task, and that one used. */
export interface UsedContribution {
  task: string
  unit: string
  text: string
}

/** An item that is owed, and by when its task is to be done. */
export type PaperItem = Pick<BoardItem, 'unit' | 'task' | 'receipt' | 'extended'> & { taskDue: Day }

/** All that the papers of a cycle are made of. Nothing in it has not been accepted. */
export interface CycleFacts {
  records: PlanRecords
  cycle: Cycle
  /** The day on which it is written. */
  day: Day
  /** Every item owed, and whether it came in time. */
  items: readonly PaperItem[]
  /** Of this cycle and those before it, the earliest first. */
  accepted: readonly AcceptedReport[]
  cycles: readonly Pick<Cycle, 'code' | 'title' | 'titleEn' | 'period' | 'start' | 'end'>[]
  contributions: readonly UsedContribution[]
  /** On the last day reported on, of confirmed values. */
  assessments: readonly Assessment[]
  /** The cycle after this one, where it has been opened or planned. */
  next: Cycle | null
}

/** Words for the records of a plan, in one language, as they are in force on the last day reported on. */
export function wordsOf(
  { records, cycle }: Pick<CycleFacts, 'records' | 'cycle'>,
  language: Language,
) {
  const zh = language === 'zh'
  const { amendments, district } = records
  const units = new Map(records.units.map((unit) => [unit.code, unit]))
  const tasks = new Map(
    records.tasks.map((task) => [task.code, taskOn(task, amendments, cycle.end)]),
  )
  const targets = new Map(
    records.targets.map((target) => [target.code, targetOn(target, amendments, cycle.end)]),
  )
  const byTask = groupBy(records.responsibilities, ({ task }) => task)
  const unit = (code: string) => {
    const known = units.get(code)
    if (code === ALL_MEMBERS) return zh ? '各成员单位' : 'all members'
    return known ? nameIn(known, language) : code
  }
  const join = (parts: readonly string[]) => parts.join(zh ? '、' : ', ')
  const withRole = (task: string | null, role: 'lead' | 'responsible') =>
    join(
      (byTask.get(task ?? '') ?? [])
        .filter((one) => one.role === role)
        .map((one) => unit(one.unit)),
    )
  return {
    zh,
    /** One of two. */
    say: (chinese: string, english: string) => (zh ? chinese : english),
    join,
    unit,
    /** 区教育体育局 as it signs: 东胜区教育体育局. */
    fullUnit: (code: string) => {
      const name = unit(code)
      const { name: place } = district
      return zh && name.startsWith(place.slice(-1)) ? `${place}${name.slice(1)}` : name
    },
    task: (code: string) => {
      const known = tasks.get(code)
      return known ? titleIn(known, language) : code
    },
    target: (code: string) => {
      const known = targets.get(code)
      return known ? titleIn(known, language) : code
    },
    taskOf: (target: string) => targets.get(target)?.task ?? null,
    leads: (task: string | null) => withRole(task, 'lead'),
    responsible: (task: string | null) => withRole(task, 'responsible'),
    day: (day: Day) => dayIn(day, zh),
    /** A sentence of ours, as papers print it. */
    sentence: (text: { zh: string; en: string }) => (zh ? tight(text.zh) : text.en),
    /** 46名, 90%; a dash where there is nothing. */
    amount: (value: number | null, measure: { zh: string; en: string }) => {
      if (value === null) return '—'
      const number = formatNumber(value, language)
      const word = measure[language]
      return zh || word === '%' ? `${number}${word}` : `${number} ${word}`
    },
    /** What a cycle reports on: its period, or its days. */
    span: (one: Pick<Cycle, 'period' | 'start' | 'end'>) => {
      const period = records.periods.find(({ code }) => code === one.period)
      if (period) return zh ? tight(period.title) : titleIn(period, language)
      return zh
        ? `${dayIn(one.start, zh)}至${dayIn(one.end, zh)}`
        : `${dayIn(one.start, zh)} to ${dayIn(one.end, zh)}`
    },
  }
}

export type Words = ReturnType<typeof wordsOf>

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

function dayIn(day: Day, zh: boolean): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return zh ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`
}

/** What is accepted of this cycle. */
export const acceptedNow = ({ accepted, cycle }: Pick<CycleFacts, 'accepted' | 'cycle'>) =>
  accepted.filter((report) => report.cycle === cycle.code)

/** Actions and projects with their tasks, in the order of the plan. */
export function programmesOf({ actions, projects, tasks }: PlanRecords) {
  return [
    ...actions.map((action) => ({
      ...action,
      tasks: tasks.filter((task) => task.action === action.code),
    })),
    ...projects.map((project) => ({
      ...project,
      tasks: tasks.filter((task) => task.project === project.code),
    })),
  ].filter((programme) => programme.tasks.length > 0)
}
