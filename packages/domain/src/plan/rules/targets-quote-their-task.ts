import { error, type Rule } from '../finding.ts'
import { everyTarget } from '../walk.ts'

/**
 * A target under a task or safeguard is promised in that clause: its quote is part of that quote. Where
 * that quote is wrong itself, only that is told.
 */
export const targetsQuoteTheirTask: Rule = (document, issuedText) =>
  everyTarget(document)
    .filter(({ entry, holder }) => holder && !holder.clause.quote.includes(entry.clause.quote))
    .filter(({ holder }) => holder && issuedText.includes(holder.clause.quote))
    .map(({ entry, holder, path }) =>
      error(
        'quote-outside-task',
        [...path, 'clause', 'quote'],
        `目标 ${entry.code} 的引文不在 ${holder?.code} 的引文里`,
        `The quote of target ${entry.code} is not part of the quote of ${holder?.code}`,
      ),
    )
