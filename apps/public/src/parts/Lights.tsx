import { LIGHT_NAMES, Light, type LightSummary } from '@gangyao/domain'
import { useReading } from '../layout/reading.ts'

/** The shapes of the lights, drawn once a page and used by name: never told by colour alone. */
export const LightShapes = () => (
  <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
    <symbol id="light-met" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.6 10.4 3 3 5.8-6.4" fill="none" stroke="#fff" stroke-width="2.2" />
    </symbol>
    <symbol id="light-on-course" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M7.6 5.8v8.4l6.4-4.2z" fill="currentColor" />
    </symbol>
    <symbol id="light-behind" viewBox="0 0 20 20">
      <path d="M10 1.4 19.2 18H.8z" fill="currentColor" />
      <path d="M10 7v5.2m0 1.8v2" stroke="#fff" stroke-width="2" />
    </symbol>
    <symbol id="light-overdue" viewBox="0 0 20 20">
      <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" fill="currentColor" />
      <path d="m6.4 6.4 7.2 7.2m0-7.2-7.2 7.2" stroke="#fff" stroke-width="2.2" />
    </symbol>
    <symbol id="light-not-due" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M10 5.4V10l3.2 2.4" fill="none" stroke="currentColor" stroke-width="2" />
    </symbol>
    <symbol id="light-no-data" viewBox="0 0 20 20">
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-dasharray="3.2 3.1"
      />
      <path d="M6.5 10h7" stroke="currentColor" stroke-width="2" />
    </symbol>
  </svg>
)

/** The shape of a light; always beside its word. */
export const LightShape = ({ light }: { light: Light }) => (
  <svg class={`shape ${light}`} width="20" height="20" aria-hidden="true" focusable="false">
    <use href={`#light-${light}`} />
  </svg>
)

/** A light: shape and word, its own where the rule that gave it has one. */
export function LightBadge({ light, label }: { light: Light; label?: string }) {
  const { language } = useReading()
  return (
    <span class={`badge ${light}`}>
      <LightShape light={light} />
      {label ?? LIGHT_NAMES[light][language]}
    </span>
  )
}

/** How many targets stand at each light; lights without any are left out. */
export function LightCounts({ summary }: { summary: LightSummary }) {
  const { words } = useReading()
  if (summary.total === 0) return <p class="quiet">{words.light.none}</p>
  return (
    <ul class="counts" aria-label={words.light.list}>
      {lit(summary).map((light) => (
        <li class={light}>
          <LightCount light={light} count={summary.counts[light]} />
        </li>
      ))}
    </ul>
  )
}

/** A single target's light as a badge, several as counts. */
export const Lights = ({ summary }: { summary: LightSummary }) =>
  summary.light && summary.total === 1 ? (
    <LightBadge light={summary.light} />
  ) : (
    <LightCounts summary={summary} />
  )

/** The same within a line of text. */
export const LightCountsInLine = ({ summary }: { summary: LightSummary }) => (
  <span class="counts">
    {lit(summary).map((light) => (
      <span class={light}>
        <LightCount light={light} count={summary.counts[light]} />
      </span>
    ))}
  </span>
)

function LightCount({ light, count }: { light: Light; count: number }) {
  const { language } = useReading()
  return (
    <>
      <LightShape light={light} />
      {LIGHT_NAMES[light][language]} <b>{count}</b>
    </>
  )
}

const lit = ({ counts }: LightSummary) => Light.options.filter((light) => counts[light] > 0)

/** The lights of many targets as one divided bar; the numbers stand beside it in words. */
export function LightStrip({ summary }: { summary: LightSummary }) {
  let from = 0
  const pieces = Light.options.flatMap((light) => {
    const length = summary.counts[light]
    if (length === 0) return []
    const piece = { light, from, length }
    from += length
    return [piece]
  })
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${summary.total} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {pieces.map((piece) => (
        <rect class={piece.light} x={piece.from} y="0" width={piece.length} height="1" />
      ))}
    </svg>
  )
}
