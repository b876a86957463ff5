import type { Phrase } from '../text/phrase.ts'

/** Words of a record, marked where they are not in the language of the page. */
export const Say = ({ phrase }: { phrase: Phrase }) => (
  <>{phrase.lang ? <span lang={phrase.lang}>{phrase.text}</span> : phrase.text}</>
)
