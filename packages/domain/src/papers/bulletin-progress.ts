import { type Language, titleIn } from '../text/bilingual.ts'
import { acceptedNow, type CycleFacts, programmesOf, type Words } from './cycle-facts.ts'
import type { Block } from './paper.ts'
import { contributionWords, progressWords } from './report-words.ts'

/** 各项工作进展: what was accepted, action by action and project by project, and of what nothing is. */
export function progressBlocks(facts: CycleFacts, words: Words, language: Language): Block[] {
  const { records, items, contributions } = facts
  const { say, unit, task: titleOf, join } = words
  const accepted = acceptedNow(facts)
  return programmesOf(records).flatMap((programme): Block[] => {
    const codes = programme.tasks.map(({ code }) => code)
    const told = codes.flatMap((code) => accepted.filter(({ task }) => task === code))
    const missing = items.filter(
      (item) =>
        codes.includes(item.task) &&
        !told.some((one) => one.task === item.task && one.unit === item.unit),
    )
    if (told.length + missing.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: titleIn(programme, language) },
      ...told.map(
        (report): Block => ({
          kind: 'item',
          name: say(
            `${titleOf(report.task)}（${unit(report.unit)}）。`,
            `${titleOf(report.task)} (${unit(report.unit)}). `,
          ),
          text: [
            progressWords(report, words),
            ...contributionWords(contributions, report.task, words),
          ].join('\n'),
        }),
      ),
      ...(missing.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: say(
                `尚无审核通过的填报${missing.length}项：${join(missing.map((item) => `${titleOf(item.task)}（${unit(item.unit)}）`))}。`,
                `Nothing accepted yet of ${missing.length}: ${join(missing.map((item) => `${titleOf(item.task)} (${unit(item.unit)})`))}.`,
              ),
            },
          ]),
    ]
  })
}
