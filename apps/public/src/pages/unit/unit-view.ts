import type { Language, LightSummary, UnitKind } from '@gangyao/domain'
import { NO_TARGETS, type PlanIndex } from '../../plan/plan-index.ts'
import { type TaskLine, taskLine } from '../../plan/programme-view.ts'
import { formatDay } from '../../text/day.ts'
import { nameOf, type Phrase } from '../../text/phrase.ts'

export interface UnitView {
  code: string
  name: Phrase
  aliases: string[]
  kind: UnitKind
  /** The days it exists from and to, in words, where they are known. */
  from: string | null
  to: string | null
  /** The targets of the tasks it leads. */
  summary: LightSummary
  leads: TaskLine[]
  /** The tasks that name it as responsible. */
  shares: TaskLine[]
  /** The tasks it shares as one of 各成员单位. */
  asMember: TaskLine[]
}

/** What the page of a unit says. */
export function unitView(index: PlanIndex, code: string, language: Language): UnitView {
  const unit = index.units.get(code)
  if (!unit) throw new Error(`no unit ${code}`)
  const own = index.responsibilities.filter((entry) => entry.unit === code)
  const lines = (entries: typeof own) => {
    const tasks = new Set(entries.map(({ task }) => task))
    return index.records.tasks
      .filter((task) => tasks.has(task.code))
      .map((task) => taskLine(index, task, language))
  }
  return {
    code,
    name: nameOf(unit, language),
    aliases: unit.aliases,
    kind: unit.kind,
    from: unit.from && formatDay(unit.from, language),
    to: unit.to && formatDay(unit.to, language),
    summary: index.summary.units.find((entry) => entry.unit === code) ?? NO_TARGETS,
    leads: lines(own.filter(({ role }) => role === 'lead')),
    shares: lines(own.filter(({ role, via }) => role === 'responsible' && via === 'name')),
    asMember: lines(own.filter(({ role, via }) => role === 'responsible' && via === 'membership')),
  }
}
