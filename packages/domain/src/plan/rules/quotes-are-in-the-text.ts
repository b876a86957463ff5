import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import { everyClause } from '../walk.ts'

/** Every clause quotes the issued text to the letter. */
export const quotesAreInTheText: Rule = (document, issuedText) =>
  everyClause(document).flatMap(({ entry, path }) =>
    issuedText.includes(entry.clause.quote)
      ? []
      : [quoteNotFound(issuedText, entry.clause.quote, [...path, 'clause', 'quote'])],
  )

function quoteNotFound(text: string, quote: string, path: Path): Finding {
  const shared = sharedStart(text, quote)
  if (shared < Math.min(4, quote.length))
    return error(
      'quote-not-found',
      path,
      `印发原文里找不到这段引文：${quoted(quote)}`,
      `The issued text does not contain this quote: ${quoted(quote)}`,
    )
  const start = text.indexOf(quote.slice(0, shared))
  const line = text.slice(0, start + shared).split('\n').length
  const before = quote.slice(Math.max(0, shared - 8), shared)
  const written = quote.slice(shared, shared + 8)
  const printed = text.slice(start + shared, start + shared + 8)
  return error(
    'quote-not-found',
    path,
    `引文与印发原文不符：第 ${line} 行${quoted(before)}之后，原文是${quoted(printed)}，引文写作${quoted(written)}`,
    `The quote departs from the issued text: on line ${line}, after ${quoted(before)}, the text has ${quoted(printed)} and the quote ${quoted(written)}`,
  )
}

/** How many characters of the quote's beginning the text contains in one run. */
function sharedStart(text: string, quote: string): number {
  let [known, unknown] = [0, quote.length]
  while (unknown - known > 1) {
    const middle = (known + unknown) >> 1
    if (text.includes(quote.slice(0, middle))) known = middle
    else unknown = middle
  }
  return known
}
