import { COMPLETION_OUTCOME_NAMES, completionOn } from '../reports/report-outcome.ts'
import type { Language } from '../text/bilingual.ts'
import { acceptedNow, type CycleFacts, type Words, wordsOf } from './cycle-facts.ts'
import type { Block, Paper } from './paper.ts'
import { contributionWords, progressWords } from './report-words.ts'
import { targetTable } from './target-table.ts'

/** 进展情况表: what one unit did in a cycle, as it was accepted, its targets, and what others used of it. */
export function unitPaperOf(facts: CycleFacts, unit: string, language: Language): Paper {
  const { cycle, day, items, assessments, contributions } = facts
  const words = wordsOf(facts, language)
  const { say, span, fullUnit, taskOf } = words
  const own = items.filter((item) => item.unit === unit)
  const tasks = new Set(own.map(({ task }) => task))
  const targets = assessments.filter(({ target }) => tasks.has(taskOf(target) ?? ''))
  const given = contributions.filter((one) => one.unit === unit)
  return {
    title: [
      say(
        `${fullUnit(unit)}${span(cycle)}进展情况表`,
        `${fullUnit(unit)}: progress in ${span(cycle)}`,
      ),
    ],
    landscape: true,
    body: [
      {
        kind: 'line',
        parts: [
          say(`填报单位：${fullUnit(unit)}`, `Unit: ${fullUnit(unit)}`),
          say(`制表日期：${words.day(day)}`, `Made on ${words.day(day)}`),
        ],
      },
      ...(own.length + given.length === 0
        ? [
            {
              kind: 'text' as const,
              text: say('本期没有应报事项。', 'Nothing is owed in this cycle.'),
            },
          ]
        : []),
      ...(own.length === 0
        ? []
        : [heading(say('任务进展', 'Tasks')), taskTable(facts, own, words)]),
      ...(targets.length === 0
        ? []
        : [
            heading(
              say(
                `指标进展（截至${words.day(cycle.end)}）`,
                `Targets, as of ${words.day(cycle.end)}`,
              ),
            ),
            targetTable(targets, words, { withLead: false }),
          ]),
      ...(given.length === 0
        ? []
        : [
            heading(say('为其他任务提供并被采用的材料', 'Supplied for tasks of others, and used')),
            givenTable(given, words),
          ]),
      {
        kind: 'line',
        parts: [
          say('填报人：　　　　', 'Written by:            '),
          say('单位负责人（签字）：　　　　', 'Head of the unit:            '),
          say('单位（盖章）　　　　', 'Seal            '),
        ],
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

function taskTable(facts: CycleFacts, own: CycleFacts['items'], words: Words): Block {
  const { cycle, contributions } = facts
  const { say, task, sentence } = words
  const accepted = acceptedNow(facts)
  return {
    kind: 'table',
    columns: [
      { title: say('任务', 'Task'), width: 9 },
      { title: say('本期进展', 'What was done'), width: 31 },
      { title: say('完成情况', 'Completion'), width: 6, kind: 'figure' },
      { title: say('审核', 'Review'), width: 6, kind: 'figure' },
    ],
    rows: own.map((item) => {
      const report = accepted.find((one) => one.task === item.task && one.unit === item.unit)
      const name = `${item.task} ${task(item.task)}`
      if (!report)
        return [name, say('（尚未审核通过，不列）', '(not accepted yet, left out)'), '—', '—']
      return [
        name,
        [progressWords(report, words), ...contributionWords(contributions, item.task, words)].join(
          '\n',
        ),
        sentence(COMPLETION_OUTCOME_NAMES[completionOn(report.state, item.taskDue, cycle.end)]),
        say(`${words.day(report.acceptedOn)}通过`, `Accepted on ${words.day(report.acceptedOn)}`),
      ]
    }),
  }
}

const givenTable = (given: CycleFacts['contributions'], { say, task, leads }: Words): Block => ({
  kind: 'table',
  columns: [
    { title: say('任务', 'Task'), width: 9 },
    { title: say('牵头单位', 'Lead'), width: 9 },
    { title: say('提供的材料', 'What was supplied'), width: 34 },
  ],
  rows: given.map((one) => [`${one.task} ${task(one.task)}`, leads(one.task), one.text]),
})
