import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import { everyClause } from '../walk.ts'

/** Every clause quotes the issued text to the letter. */
export const quotesAreInTheText: Rule = (document, issuedText) =>
  everyClause(document).flatMap(({ entry, path }) =>
    issuedText.includes(entry.clause.quote)
      ? []
      : [notFound(issuedText, entry.clause.quote, [...path, 'clause', 'quote'])],
  )

/** Fewer characters in common than this are chance. */
const ENOUGH = 4
const AROUND = 8

function notFound(text: string, quote: string, path: Path): Finding {
  const shared = sharedStart(text, quote)
  if (shared < ENOUGH)
    return error(
      'quote-not-found',
      path,
      `印发原文里没有这段引文：${quoted(quote)}`,
      `The issued text does not contain this quote: ${quoted(quote)}`,
    )
  const end = text.indexOf(quote.slice(0, shared)) + shared
  const line = text.slice(0, end).split('\n').length
  const before = quoted(quote.slice(Math.max(0, shared - AROUND), shared))
  const written = quoted(quote.slice(shared, shared + AROUND))
  const printed = text.slice(end, end + AROUND)
  return printed === ''
    ? error(
        'quote-not-found',
        path,
        `引文与印发原文不符：原文到${before}就结束了，引文还有${written}`,
        `The quote departs from the issued text, which ends after ${before}; the quote goes on with ${written}`,
      )
    : error(
        'quote-not-found',
        path,
        `引文与印发原文不符：原文第 ${line} 行${before}之后是${quoted(printed)}，引文写作${written}`,
        `The quote departs from the issued text: after ${before} on line ${line} the text has ${quoted(printed)}, the quote ${written}`,
      )
}

/** How many characters from the quote's beginning the text holds in one run. */
function sharedStart(text: string, quote: string): number {
  let [held, beyond] = [0, quote.length]
  while (beyond - held > 1) {
    const middle = Math.floor((held + beyond) / 2)
    if (text.includes(quote.slice(0, middle))) held = middle
    else beyond = middle
  }
  return held
}
