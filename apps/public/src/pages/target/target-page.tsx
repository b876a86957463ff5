import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Amendments } from '../../parts/Amendments.tsx'
import { IssuedQuote } from '../../parts/IssuedQuote.tsx'
import { LightBadge } from '../../parts/Lights.tsx'
import { FigureList, ProgressBar } from '../../parts/Progress.tsx'
import { Say } from '../../parts/Say.tsx'
import { Parts } from './Parts.tsx'
import { Questions } from './Questions.tsx'
import { Trend } from './Trend.tsx'
import { type TargetPageView, targetPageView } from './target-view.ts'

/** 目标: the promise in words, how it stands and why, by year or school, and how it is read. */
export const targetPage: PlanPage = {
  codes: ({ targets }) => targets,
  content: ({ index, language, to }, code) => {
    const view = targetPageView(index, code, language)
    const { target, nav } = WORDS[language]
    return {
      title: view.title,
      description: target.description(view.requirement, view.sentence),
      trail:
        view.path.length > 0
          ? view.path.map((step) => ({ title: step.title, href: to[step.kind](step.code) }))
          : [{ title: { text: nav.targets }, href: to.targets }],
      body: <TargetPage view={view} />,
    }
  },
}

function TargetPage({ view }: { view: TargetPageView }) {
  const { words } = usePlanReading()
  const { code, title, clause } = view
  return (
    <>
      <header class="head">
        <p class="eyebrow">{words.target.label(code)}</p>
        <h1>
          <Say phrase={title} />
        </h1>
        <p class="lede">{view.requirement}</p>
        {view.aspiration && <p class="quiet">{words.target.aspiration}</p>}
      </header>
      <div class="columns">
        <Status view={view} />
        <Belonging view={view} />
      </div>
      {view.trend && <Trend code={code} trend={view.trend} />}
      <Parts parts={view.parts} />
      <Amendments amendments={view.amendments} />
      <Questions questions={view.questions} />
      <section aria-labelledby="clause">
        <h2 id="clause">{words.target.clause}</h2>
        <IssuedQuote code={code} clause={clause} />
      </section>
    </>
  )
}

function Status({ view }: { view: TargetPageView }) {
  const { words } = usePlanReading()
  return (
    <section aria-labelledby="status">
      <h2 id="status">{words.target.status}</h2>
      <div class="card target">
        <LightBadge light={view.light} label={view.label} />
        {view.bar && <ProgressBar bar={view.bar} light={view.light} />}
        <FigureList target={view} />
        <p class="sentence">{view.sentence}</p>
        <p class="quiet">
          {words.target.why}
          {words.condition[view.rule]}
        </p>
      </div>
    </section>
  )
}

function Belonging({ view: { path, leads } }: { view: TargetPageView }) {
  const { words, to } = usePlanReading()
  const holder = path.at(-1)
  return (
    <section class="parties" aria-labelledby="belonging">
      <h2 id="belonging">{words.target.of}</h2>
      {holder ? (
        <p>
          <a href={to[holder.kind](holder.code)}>
            <span class="code">{holder.code}</span> <Say phrase={holder.title} />
          </a>
        </p>
      ) : (
        <p>{words.target.wholePlan}</p>
      )}
      {leads.length > 0 && (
        <>
          <h3>{words.target.lead}</h3>
          <ul class="units">
            {leads.map((unit) => (
              <li>
                <a href={to.unit(unit.code)}>
                  <Say phrase={unit.name} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
