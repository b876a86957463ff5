import { error, type Finding, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** The first light rule that holds decides: none stands behind one that always holds first. */
export const lightRulesAreReached: Rule = ({ lights }) => {
  const conditions = (lights ?? []).map(({ when }) => when)
  const always = conditions.indexOf('otherwise')
  return placed(lights ?? [], 'lights').flatMap(({ entry: { when }, path }, index): Finding[] => {
    const again = when !== 'share-of-expected' && conditions.indexOf(when) < index
    if (!again && (always < 0 || index <= always)) return []
    return [
      error(
        'light-never-reached',
        [...path, 'when'],
        `这一条（${when}）永远用不上：前面的规则已经管住了它`,
        `This rule (${when}) is never reached: an earlier one always comes first`,
      ),
    ]
  })
}
