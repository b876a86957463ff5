import type { PlanPage } from '../../layout/page.ts'
import { usePlanReading } from '../../layout/reading.ts'
import { WORDS } from '../../messages/index.ts'
import { LightCounts, LightStrip } from '../../parts/Lights.tsx'
import { Say } from '../../parts/Say.tsx'
import { TaskLines } from '../../parts/TaskLines.tsx'
import { chinese } from '../../text/phrase.ts'
import { type UnitView, unitView } from './unit-view.ts'

/** 单位: what it leads, what it shares, and how the targets it leads stand. */
export const unitPage: PlanPage = {
  codes: ({ units }) => units,
  content: ({ index, language, to }, code) => {
    const view = unitView(index, code, language)
    const { unit, nav } = WORDS[language]
    const shares = view.shares.length + view.asMember.length
    return {
      title: view.name,
      description: unit.description(view.name.text, view.leads.length, shares),
      trail: [{ title: { text: nav.units }, href: to.units }],
      body: <UnitPage view={view} />,
    }
  },
}

function UnitPage({ view }: { view: UnitView }) {
  const { language, words } = usePlanReading()
  const { name, aliases, summary, leads, shares, asMember } = view
  return (
    <>
      <header class="head">
        <p class="eyebrow">{words.units.kinds[view.kind]}</p>
        <h1>
          <Say phrase={name} />
        </h1>
        {aliases.length > 0 && (
          <p class="quiet">
            {words.unit.aliases}
            <Say phrase={chinese(aliases.join('、'), language)} />
          </p>
        )}
        {view.from && <p class="quiet">{words.unit.from(view.from)}</p>}
        {view.to && <p class="quiet">{words.unit.to(view.to)}</p>}
        {summary.total > 0 && (
          <>
            <p class="lede">{words.unit.lights(summary.total)}</p>
            <LightStrip summary={summary} />
            <LightCounts summary={summary} />
          </>
        )}
      </header>
      <section aria-labelledby="leads">
        <h2 id="leads">{words.unit.leads}</h2>
        {leads.length === 0 ? (
          <p class="quiet">{words.unit.leadsNone}</p>
        ) : (
          <TaskLines tasks={leads} withLeads={false} />
        )}
      </section>
      <section aria-labelledby="shares">
        <h2 id="shares">{words.unit.shares}</h2>
        {shares.length === 0 ? (
          <p class="quiet">{words.unit.sharesNone}</p>
        ) : (
          <TaskLines tasks={shares} />
        )}
        {asMember.length > 0 && (
          <details>
            <summary>{words.unit.asMember(asMember.length)}</summary>
            <TaskLines tasks={asMember} />
          </details>
        )}
      </section>
    </>
  )
}
