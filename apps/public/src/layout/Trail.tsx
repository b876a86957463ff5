import { Say } from '../parts/Say.tsx'
import type { Phrase } from '../text/phrase.ts'
import type { Crumb } from './page.ts'
import { usePlanReading } from './reading.ts'

/** The way from the overview to this page. */
export function Trail({ steps, here }: { steps: readonly Crumb[]; here: Phrase }) {
  const { words, to } = usePlanReading()
  return (
    <nav class="trail" aria-label={words.nav.trail}>
      <ol>
        <li>
          <a href={to.overview}>{words.nav.overview}</a>
        </li>
        {steps.map(({ title, href }) => (
          <li>
            <a href={href}>
              <Say phrase={title} />
            </a>
          </li>
        ))}
        <li aria-current="page">
          <Say phrase={here} />
        </li>
      </ol>
    </nav>
  )
}
