import { compare } from '../../collections/compare.ts'
import { error, type Finding, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** No day belongs to two terms. */
export const termsDoNotOverlap: Rule = ({ terms }) => {
  const inOrder = placed(terms, 'terms').sort((one, other) =>
    compare(one.entry.start, other.entry.start),
  )
  return inOrder.flatMap(({ entry, path }, index): Finding[] => {
    const before = inOrder[index - 1]?.entry
    if (!before || before.end < entry.start) return []
    return [
      error(
        'terms-overlap',
        [...path, 'start'],
        `学期 ${entry.code} 从 ${entry.start} 开始，而 ${before.code} 到 ${before.end} 才结束`,
        `Term ${entry.code} begins on ${entry.start}, but ${before.code} runs until ${before.end}`,
      ),
    ]
  })
}
