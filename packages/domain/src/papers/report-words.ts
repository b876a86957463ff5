import type { AcceptedReport } from './accepted-report.ts'
import type { UsedContribution, Words } from './cycle-facts.ts'

/** What was done in a cycle, in the unit’s own words, with the day a task was finished. */
export function progressWords({ text }: Pick<AcceptedReport, 'text'>, { say, day }: Words): string {
  const { narrative, noProgress, why, completedOn } = text
  if (noProgress)
    return ended(say(`本期无进展：${why ?? ''}`, `No progress in this cycle: ${why ?? ''}`), say)
  return completedOn === null
    ? ended(narrative, say)
    : `${ended(narrative, say)}${say(`${day(completedOn)}完成。`, ` Finished on ${day(completedOn)}.`)}`
}

/** With a full stop where the writer left it out. */
const ended = (text: string, say: Words['say']): string =>
  text === '' || /[。！？…；;.!?”」）)]$/u.test(text) ? text : `${text}${say('。', '.')}`

/** What others supplied for it and the lead used, each in a paragraph. */
export const contributionWords = (
  contributions: readonly UsedContribution[],
  task: string,
  { unit, say }: Words,
): string[] =>
  contributions
    .filter((one) => one.task === task)
    .map((one) =>
      say(`${unit(one.unit)}配合：${one.text}`, `Supplied by ${unit(one.unit)}: ${one.text}`),
    )
