import { error, type Rule } from '../finding.ts'
import { everyTask } from '../walk.ts'

/** The tag that names a task's units is printed with the task: it is part of its quote. */
export const tagsAreInTheQuote: Rule = (document) =>
  everyTask(document)
    .filter(({ entry: { tag, clause } }) => tag !== undefined && !clause.quote.includes(tag.trim()))
    .map(({ entry, path }) =>
      error(
        'tag-outside-quote',
        [...path, 'tag'],
        `任务 ${entry.code} 的责任单位括注不在它的引文里`,
        `The responsibility tag of task ${entry.code} is not part of its quote`,
      ),
    )
