import { nearest } from '../../text/nearest.ts'
import { error, type Rule } from '../finding.ts'
import { everyClause, placed } from '../walk.ts'

/** The codes that a question is said to be about are records of the plan. */
export const questionsTouchWhatThereIs: Rule = (document) => {
  const known = [
    document.plan.code,
    ...everyClause(document).flatMap(({ entry: { code } }) => code ?? []),
    ...[document.units, document.terms, document.registers].flatMap((list) =>
      list.map(({ code }) => code),
    ),
  ]
  return placed(document.questions, 'questions').flatMap(({ entry, path }) =>
    placed(entry.about ?? [], ...path, 'about')
      .filter(({ entry: code }) => !known.includes(code))
      .map(({ entry: code, path: place }) => {
        const near = nearest(code, known)
        return error(
          'unknown-code',
          place,
          `规划里没有 ${code}${near ? `，是不是 ${near}？` : ''}`,
          `The plan has no ${code}${near ? `; is ${near} meant?` : ''}`,
        )
      }),
  )
}
