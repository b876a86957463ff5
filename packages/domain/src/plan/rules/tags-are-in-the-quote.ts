import { error, type Rule } from '../finding.ts'
import { everyTask } from '../walk.ts'

/**
 * The tag that names a task's units is printed with the task: it is part of its quote. Where the quote
 * is wrong itself, only that is told.
 */
export const tagsAreInTheQuote: Rule = (document, issuedText) =>
  everyTask(document)
    .filter(({ entry: { clause } }) => issuedText.includes(clause.quote))
    .filter(({ entry: { tag, clause } }) => tag !== undefined && !clause.quote.includes(tag.trim()))
    .map(({ entry, path }) =>
      error(
        'tag-outside-quote',
        [...path, 'tag'],
        `任务 ${entry.code} 的责任单位括注不在它的引文里`,
        `The responsibility tag of task ${entry.code} is not part of its quote`,
      ),
    )
