import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { LightCounts, LightStrip } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { TaskLines } from '../../parts/TaskLines.tsx'
import type { Programme } from '../../plan/programme-view.ts'
import { type ProgrammeView, programmeView } from './programme-view.ts'

/** 提升行动: its heading and its tasks with their lights. */
export const actionPage = pageOf('action')

/** 重点工程: the same for a project. */
export const projectPage = pageOf('project')

function pageOf(kind: Programme['kind']): PlanPage {
  return {
    codes: ({ actions, projects }) => (kind === 'action' ? actions : projects),
    content: ({ index, language, to }, code) => {
      const view = programmeView(index, { kind, code }, language)
      const { programme } = WORDS[language]
      return {
        title: view.title,
        description: programme.description(view.title.text, view.tasks.length, view.summary.total),
        trail: [{ title: { text: programme[kind] }, href: `${to.overview}#${kind}s` }],
        body: <ProgrammePage view={view} />,
      }
    },
  }
}

function ProgrammePage({ view }: { view: ProgrammeView }) {
  const { words, to } = usePlanReading()
  const { kind, code, title, audience, summary, tasks } = view
  return (
    <>
      <header class="head">
        <p class="eyebrow">
          {kind === 'action'
            ? words.programme.actionLabel(code)
            : words.programme.projectLabel(code)}
          {audience && ` · ${audience}`}
        </p>
        <h1>
          <Say phrase={title} />
        </h1>
        <p class="lede">{words.programme.counts(tasks.length, summary.total)}</p>
        {summary.total > 0 && <LightStrip summary={summary} />}
        <LightCounts summary={summary} />
        <p>
          <a href={to.clause(code)}>{words.task.seeInText}</a>
        </p>
      </header>
      <section aria-labelledby="tasks">
        <h2 id="tasks">{words.programme.tasks}</h2>
        {tasks.length === 0 ? (
          <p class="quiet">{words.programme.noTasks}</p>
        ) : (
          <TaskLines tasks={tasks} />
        )}
      </section>
      {view.siblings.length > 1 && <Siblings view={view} />}
    </>
  )
}

function Siblings({ view: { kind, siblings } }: { view: ProgrammeView }) {
  const { words, to } = usePlanReading()
  return (
    <nav class="siblings" aria-labelledby="siblings">
      <h2 id="siblings">{words.programme.others[kind]}</h2>
      <ul class="plain">
        {siblings.map(({ code, title, here }) => (
          <li>
            <span class="code">{code}</span>
            <a href={to[kind](code)} aria-current={here ? 'page' : undefined}>
              <Say phrase={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
