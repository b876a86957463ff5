import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { Say } from '../../parts/Say.tsx'
import { TargetCard, TargetLines } from '../../parts/TargetCard.tsx'
import type { TargetView } from '../../plan/target-view.ts'
import { type OverviewView, overviewView } from './overview-view.ts'
import { Programmes } from './Programmes.tsx'
import { Standing } from './Standing.tsx'
import { Term } from './Term.tsx'

/** The first page of a plan: its term, its lights, its actions and projects. */
export const overviewPage: PlanPage = {
  content: ({ index, language }) => {
    const view = overviewView(index, language)
    return {
      title: view.title,
      description: WORDS[language].overview.description(view.title.text, view.sentence),
      section: 'overview',
      body: <Overview view={view} />,
    }
  },
}

function Overview({ view }: { view: OverviewView }) {
  const { to, words } = usePlanReading()
  const { overview } = words
  return (
    <>
      <Standing view={view} />
      <div class="pair">
        <Term term={view.term} />
        {view.goals.length > 0 && (
          <section aria-labelledby="goals">
            <h2 id="goals">{overview.goals}</h2>
            {view.goals.map((target) => (
              <TargetCard target={target} />
            ))}
          </section>
        )}
      </div>
      <Programmes id="actions" title={overview.actions} cards={view.actions} href={to.action} />
      <Programmes id="projects" title={overview.projects} cards={view.projects} href={to.project} />
      {!view.empty && (
        <div class="pair">
          <Named
            id="attention"
            title={overview.attention}
            none={overview.attentionNone}
            light={view.attention.targets[0]?.light ?? 'overdue'}
            {...view.attention}
          />
          <Named
            id="done"
            title={overview.done}
            none={overview.doneNone}
            light="met"
            {...view.done}
          />
        </div>
      )}
      {view.safeguards.length > 0 && (
        <section aria-labelledby="safeguards">
          <h2 id="safeguards">{overview.safeguards}</h2>
          <ul class="plain">
            {view.safeguards.map(({ code, title }) => (
              <li>
                <span class="code">{code}</span>
                <a href={to.safeguard(code)}>
                  <Say phrase={title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Named(props: {
  id: string
  title: string
  none: string
  light: string
  targets: TargetView[]
  total: number
}) {
  const { to, words } = usePlanReading()
  const { id, title, none, light, targets, total } = props
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {total === 0 ? <p class="quiet">{none}</p> : <TargetLines targets={targets} />}
      {total > targets.length && (
        <p>
          <a href={`${to.targets}#${light}`}>{words.overview.seeAll(total)}</a>
        </p>
      )}
    </section>
  )
}
