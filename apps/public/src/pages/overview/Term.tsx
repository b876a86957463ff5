import { formatShare, type Language } from '@gangyao/domain'
import { usePlanReading } from '../../layout/reading.ts'
import type { Words } from '../../messages/zh.ts'
import { formatDay } from '../../text/day.ts'
import type { TermView } from './overview-view.ts'

/** How much of the plan's term has passed. */
export function Term({ term }: { term: TermView }) {
  const { language, words } = usePlanReading()
  return (
    <section aria-labelledby="term">
      <h2 id="term">{words.overview.timeTitle}</h2>
      <p>{termSentence(term, language, words)}</p>
      <svg
        class="term"
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="track" width="1000" height="10" />
        <rect class="passed" width={Math.round(term.share * 1000)} height="10" />
        {term.years.slice(1).map((_, year) => (
          <rect
            class="year"
            x={Math.round(((year + 1) / term.years.length) * 1000) - 1}
            width="2"
            height="10"
          />
        ))}
      </svg>
      <ol class="years" aria-hidden="true">
        {term.years.map((year) => (
          <li>{year}</li>
        ))}
      </ol>
    </section>
  )
}

function termSentence(
  { state, start, end, share, daysLeft }: TermView,
  language: Language,
  { overview }: Words,
): string {
  switch (state) {
    case 'before':
      return overview.before(formatDay(start, language))
    case 'running':
      return overview.running(formatShare(share, language), daysLeft)
    case 'ended':
      return overview.ended(formatDay(end, language))
  }
}
