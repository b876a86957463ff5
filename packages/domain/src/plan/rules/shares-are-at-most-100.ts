import { error, type Rule } from '../finding.ts'
import { everyTarget } from '../walk.ts'

/** A ratio is written in per cent and never promises more than all. */
export const sharesAreAtMost100: Rule = (document) =>
  everyTarget(document)
    .filter(({ entry: { kind } }) => kind === 'ratio' || kind === 'survey')
    .flatMap(({ entry, path }) =>
      (['value', 'upper'] as const)
        .filter((field) => (entry[field] ?? 0) > 100 || (entry[field] ?? 0) < 0)
        .map((field) =>
          error(
            'share-out-of-range',
            [...path, field],
            `目标 ${entry.code} 是比例，应在 0 到 100 之间（15 即 15%），这里是 ${entry[field]}`,
            `Target ${entry.code} is a share, between 0 and 100 (15 means 15%); this is ${entry[field]}`,
          ),
        ),
    )
