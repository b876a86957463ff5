import type { Day } from '../../dates/day.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import { placed } from '../walk.ts'

/** What begins ends on the same day or later. */
export const datesRunForwards: Rule = ({ plan, units, terms, registers }) => [
  ...span(['plan', 'end'], plan.start, plan.end),
  ...placed(units, 'units').flatMap(({ entry: { from, to, member }, path }) => [
    ...span([...path, 'to'], from, to),
    ...(member ? span([...path, 'member', 'to'], member.from, member.to) : []),
  ]),
  ...placed(terms, 'terms').flatMap(({ entry, path }) =>
    span([...path, 'end'], entry.start, entry.end),
  ),
  ...placed(registers, 'registers').flatMap(({ entry: { entities }, path }) =>
    placed(entities, ...path, 'entities').flatMap(({ entry, path: place }) =>
      span([...place, 'to'], entry.from, entry.to),
    ),
  ),
]

function span(path: Path, start: Day | null | undefined, end: Day | null | undefined): Finding[] {
  return start && end && end < start
    ? [
        error(
          'dates-reversed',
          path,
          `${end} 早于开始的 ${start}`,
          `${end} is before the start, ${start}`,
        ),
      ]
    : []
}
