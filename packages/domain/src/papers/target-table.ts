import type { Assessment } from '../targets/assessment.ts'
import type { Words } from './cycle-facts.ts'
import type { Block } from './paper.ts'

/** Targets with what is promised, what should be there and what is. Figures of several duties count duties. */
export const targetTable = (
  assessments: readonly Assessment[],
  words: Words,
  { withLead }: { withLead: boolean },
): Block => {
  const { say, target, taskOf, leads, sentence, amount } = words
  return {
    kind: 'table',
    columns: [
      { title: say('代码', 'Code'), width: 3, kind: 'figure' },
      { title: say('指标', 'Target'), width: 8 },
      ...(withLead ? [{ title: say('牵头单位', 'Lead'), width: 6 }] : []),
      { title: say('要求', 'Promise'), width: 8 },
      { title: say('按进度应达到', 'Expected by now'), width: 5, kind: 'figure' },
      { title: say('实际', 'Actual'), width: 4, kind: 'figure' },
      { title: say('状态', 'Light'), width: 4, kind: 'figure' },
      { title: say('进展', 'How it stands'), width: 14 },
    ],
    rows: assessments.map((one) => [
      one.target,
      target(one.target),
      ...(withLead ? [leads(taskOf(one.target))] : []),
      sentence(one.requirement),
      amount(one.expected, one.measure),
      amount(one.actual, one.measure),
      sentence(one.label),
      sentence(one.sentence),
    ]),
  }
}
