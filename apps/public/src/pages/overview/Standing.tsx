import { LIGHT_NAMES, Light } from '@gangyao/domain'
import { usePlanReading } from '../../layout/reading.ts'
import { Freshness } from '../../parts/Freshness.tsx'
import { LightShape, LightStrip } from '../../parts/Lights.tsx'
import { formatDay } from '../../text/day.ts'
import type { OverviewView } from './overview-view.ts'

/** The head of the overview: what the plan is and how its promises stand. */
export function Standing({ view }: { view: OverviewView }) {
  const { language, words } = usePlanReading()
  const { term, summary } = view
  return (
    <>
      <header class="hero">
        <p class="eyebrow">
          {words.overview.term(formatDay(term.start, language), formatDay(term.end, language))}
        </p>
        <h1 lang={view.title.lang}>
          {view.titleLines.map((line) => (
            <span class="line">{line}</span>
          ))}
        </h1>
        <p class="lede">{view.sentence}</p>
        <p class="eyebrow">
          <Freshness publishedAt={view.publishedAt} today={view.today} />
        </p>
      </header>
      {view.empty && summary.total > 0 && (
        <div class="notice">
          <h2>{words.overview.empty.title}</h2>
          <p>{words.overview.empty.text(summary.total)}</p>
        </div>
      )}
      {summary.total > 0 && <LightTiles view={view} />}
    </>
  )
}

function LightTiles({ view: { summary } }: { view: OverviewView }) {
  const { language, words, to } = usePlanReading()
  return (
    <section aria-labelledby="lights">
      <h2 id="lights">{words.overview.lightsTitle}</h2>
      <LightStrip summary={summary} />
      <ul class="tiles">
        {Light.options.map((light) => (
          <li class={summary.counts[light] === 0 ? 'none' : light}>
            <a href={summary.counts[light] === 0 ? to.targets : `${to.targets}#${light}`}>
              <LightShape light={light} />
              <b>{summary.counts[light]}</b>
              <span>{LIGHT_NAMES[light][language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
