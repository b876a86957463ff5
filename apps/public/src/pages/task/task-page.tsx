import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Amendments } from '../../parts/Amendments.tsx'
import { IssuedQuote } from '../../parts/IssuedQuote.tsx'
import { Lights } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { TargetCard } from '../../parts/TargetCard.tsx'
import { Parties } from './Parties.tsx'
import { Reports } from './Reports.tsx'
import { type TaskView, taskView } from './task-view.ts'

/** 任务: what was promised and how it stands, who answers for it, and the issued words. */
export const taskPage: PlanPage = {
  codes: ({ tasks }) => tasks,
  content: ({ index, language, to }, code) => {
    const view = taskView(index, code, language)
    const { task, site } = WORDS[language]
    const leads = view.lead.named.map(({ name }) => name.text).join(site.comma)
    return {
      title: view.title,
      description: task.description(view.title.text, leads, view.summary.total),
      trail: [{ title: view.programme.title, href: to[view.programme.kind](view.programme.code) }],
      body: <TaskPage view={view} />,
    }
  },
}

function TaskPage({ view }: { view: TaskView }) {
  const { words } = usePlanReading()
  const { code, title, summary, targets, clause } = view
  return (
    <>
      <header class="head">
        <p class="eyebrow">{words.task.label(code)}</p>
        <h1>
          <Say phrase={title} />
        </h1>
        {summary.total > 0 && <Lights summary={summary} />}
      </header>
      <div class="columns">
        <section aria-labelledby="targets">
          <h2 id="targets">{words.task.targets}</h2>
          {targets.length === 0 && <p class="notice">{words.task.noTargets}</p>}
          {targets.map((target) => (
            <TargetCard target={target} />
          ))}
        </section>
        <Parties lead={view.lead} responsible={view.responsible} membersOn={view.membersOn} />
      </div>
      <Reports reports={view.reports} />
      <Amendments amendments={view.amendments} />
      <section aria-labelledby="clause">
        <h2 id="clause">{words.task.clause}</h2>
        <IssuedQuote code={code} clause={clause} segments={view.segments} />
      </section>
      {view.themeDays.length > 0 && <ThemeDays days={view.themeDays} />}
      <Around view={view} />
    </>
  )
}

function ThemeDays({ days }: { days: TaskView['themeDays'] }) {
  const { words } = usePlanReading()
  return (
    <section aria-labelledby="days">
      <h2 id="days">{words.task.themeDays}</h2>
      <ul class="days">
        {days.map(({ title, when }) => (
          <li>
            <Say phrase={title} />
            {when && (
              <span class="quiet">
                <Say phrase={when} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Around({ view: { previous, next } }: { view: TaskView }) {
  const { words, to } = usePlanReading()
  return (
    <nav class="around" aria-label={words.task.around}>
      {previous && (
        <a rel="prev" href={to.task(previous.code)}>
          <span class="quiet">{words.task.previous}</span>
          <Say phrase={previous.name} />
        </a>
      )}
      {next && (
        <a rel="next" href={to.task(next.code)}>
          <span class="quiet">{words.task.next}</span>
          <Say phrase={next.name} />
        </a>
      )}
    </nav>
  )
}
