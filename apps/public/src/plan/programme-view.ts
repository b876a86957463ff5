import { type Language, type LightSummary, type PlanRecords, summarise } from '@gangyao/domain'
import { WORDS } from '../messages/index.ts'
import { nameOf, type Phrase, titleOf } from '../text/phrase.ts'
import { NO_TARGETS, type PlanIndex } from './plan-index.ts'

/** A task as lists show it. */
export interface TaskLine {
  code: string
  title: Phrase
  leads: Phrase[]
  summary: LightSummary
}

/** A task with the units that lead it and its lights. */
export const taskLine = (
  index: PlanIndex,
  task: PlanRecords['tasks'][number],
  language: Language,
): TaskLine => ({
  code: task.code,
  title: titleOf(task, language),
  leads: index.responsibilities
    .filter((entry) => entry.task === task.code && entry.role === 'lead')
    .flatMap(({ unit }) => index.units.get(unit) ?? [])
    .map((unit) => nameOf(unit, language)),
  summary: index.taskSummaries.get(task.code) ?? NO_TARGETS,
})

/** An action or a project: the tasks under one heading. */
export interface Programme {
  kind: 'action' | 'project'
  code: string
}

/** An action or project with its title. */
export interface NamedProgramme extends Programme {
  title: Phrase
}

/** The action or project a task stands under. */
export function programmeOf(
  { actions, projects }: Pick<PlanIndex, 'actions' | 'projects'>,
  task: PlanRecords['tasks'][number],
  language: Language,
): NamedProgramme {
  const action = actions.get(task.action ?? '')
  if (action) return { kind: 'action', code: action.code, title: titleOf(action, language) }
  const project = projects.get(task.project ?? '')
  if (project) return { kind: 'project', code: project.code, title: titleOf(project, language) }
  throw new Error(`task ${task.code} stands under no action or project`)
}

/** The tasks of an action or project, in the issued order. */
export const tasksOf = (
  { records }: Pick<PlanIndex, 'records'>,
  { kind, code }: Programme,
): PlanRecords['tasks'] => records.tasks.filter((task) => task[kind] === code)

/** The lights of an action or project. */
export function summaryOf({ summary }: PlanIndex, { kind, code }: Programme): LightSummary {
  const found =
    kind === 'action'
      ? summary.actions.find(({ action }) => action === code)
      : summary.projects.find(({ project }) => project === code)
  return found ?? NO_TARGETS
}

/** For whom an action is, where the language has a word for it; English titles say it themselves. */
export const audienceOf = (
  { audience }: Pick<PlanRecords['actions'][number], 'audience'>,
  language: Language,
): string | null => (language === 'zh' && audience ? WORDS.zh.programme.audience(audience) : null)

/** A safeguard's own targets and those of its items. */
export function targetsUnder({ records }: Pick<PlanIndex, 'records'>, safeguard: string) {
  const codes = new Set([
    safeguard,
    ...records.safeguards.filter(({ parent }) => parent === safeguard).map(({ code }) => code),
  ])
  return records.targets.filter(
    (target) => target.safeguard !== null && codes.has(target.safeguard),
  )
}

/** The lights of a safeguard, with its items. */
export const safeguardSummary = (index: PlanIndex, safeguard: string): LightSummary =>
  summarise(
    targetsUnder(index, safeguard).flatMap(({ code }) => index.assessments.get(code) ?? []),
    (code) => index.targets.get(code)?.obligation !== 'aspiration',
  )
