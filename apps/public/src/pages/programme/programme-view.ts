import type { Language, LightSummary } from '@gangyao/domain'
import type { PlanIndex } from '../../plan/plan-index.ts'
import {
  audienceOf,
  type Programme,
  summaryOf,
  type TaskLine,
  taskLine,
  tasksOf,
} from '../../plan/programme-view.ts'
import { type Phrase, titleOf } from '../../text/phrase.ts'

export interface ProgrammeView extends Programme {
  title: Phrase
  audience: string | null
  summary: LightSummary
  tasks: TaskLine[]
  /** The actions or projects beside this one. */
  siblings: { code: string; title: Phrase; here: boolean }[]
}

/** What the page of an action or project says. */
export function programmeView(
  index: PlanIndex,
  programme: Programme,
  language: Language,
): ProgrammeView {
  const { kind, code } = programme
  const siblings = kind === 'action' ? index.records.actions : index.records.projects
  const record = siblings.find((sibling) => sibling.code === code)
  if (!record) throw new Error(`no ${kind} ${code}`)
  const action = kind === 'action' ? index.actions.get(code) : undefined
  return {
    kind,
    code,
    title: titleOf(record, language),
    audience: action ? audienceOf(action, language) : null,
    summary: summaryOf(index, programme),
    tasks: tasksOf(index, programme).map((task) => taskLine(index, task, language)),
    siblings: siblings.map((sibling) => ({
      code: sibling.code,
      title: titleOf(sibling, language),
      here: sibling.code === code,
    })),
  }
}
