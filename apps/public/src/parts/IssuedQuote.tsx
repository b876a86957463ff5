import { usePlanReading } from '../layout/reading.ts'
import type { Segment } from '../plan/issued-text.ts'
import { chinese } from '../text/phrase.ts'
import { Segments } from './Segments.tsx'

/** The issued words of a record, leading to their place in the full text. */
export function IssuedQuote({
  code,
  clause,
  segments,
}: {
  code: string
  clause: { path: string; quote: string }
  /** The line of the text the words stand in, where its promises are to be links. */
  segments?: readonly Segment[] | null
}) {
  const { language, to, words } = usePlanReading()
  const { lang } = chinese(clause.quote, language)
  return (
    <figure class="issued">
      <blockquote lang={lang}>
        {segments ? (
          <p>
            <Segments segments={segments} />
          </p>
        ) : (
          clause.quote.split('\n').map((paragraph) => <p>{paragraph.trim()}</p>)
        )}
      </blockquote>
      <figcaption>
        <span lang={lang}>{clause.path}</span>
        {' · '}
        <a href={to.clause(code)}>{words.task.seeInText}</a>
      </figcaption>
    </figure>
  )
}
