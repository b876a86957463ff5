import { coordinatorOf } from '../plan/coordinator.ts'
import { type Language, titleIn } from '../text/bilingual.ts'
import { progressBlocks } from './bulletin-progress.ts'
import { standingBlocks } from './bulletin-standing.ts'
import { attentionBlocks, nextBlocks } from './bulletin-tasks.ts'
import { acceptedNow, type CycleFacts, type Words, wordsOf } from './cycle-facts.ts'
import type { Paper } from './paper.ts'
import { targetTable } from './target-table.ts'

/**
 * 调度通报: how a cycle went. Units are named in the order of the plan and never ranked; of reports only what was
 * accepted is told, of values only what is confirmed.
 */
export function bulletinOf(facts: CycleFacts, language: Language): Paper {
  const { records, cycle, day } = facts
  const words = wordsOf(facts, language)
  const { say, span } = words
  const plan = titleIn(records.plan, language)
  const coordinator = coordinatorOf(records)
  return {
    title: [
      say(`关于《${plan}》`, `Bulletin on ${plan}:`),
      say(`${span(cycle)}进展情况的通报`, `progress in ${span(cycle)}`),
    ],
    addressee: say('各成员单位', 'To all member units'),
    body: [
      { kind: 'text', text: openingWords(facts, words, plan) },
      { kind: 'heading', level: 1, text: say('总体情况', 'Overall standing') },
      ...standingBlocks(facts, words, language),
      { kind: 'heading', level: 1, text: say('各项工作进展', 'What was done') },
      ...progressBlocks(facts, words, language),
      { kind: 'heading', level: 1, text: say('需要关注的指标', 'Targets that need attention') },
      ...attentionBlocks(facts, words),
      { kind: 'heading', level: 1, text: say('下一步工作', 'What comes next') },
      ...nextBlocks(facts, words),
    ],
    signature: { signer: coordinator && words.fullUnit(coordinator.code), day },
    annexes: [
      {
        title: say('指标进展情况表', 'How the targets stand'),
        landscape: true,
        body: [targetTable(facts.assessments, words, { withLead: true })],
      },
    ],
  }
}

function openingWords(facts: CycleFacts, { say, span }: Words, plan: string): string {
  const { cycle, items } = facts
  const all = items.length
  const told = acceptedNow(facts).length
  const rest = all - told
  return [
    say(
      `按照《${plan}》有关要求，现将${span(cycle)}进展情况通报如下。`,
      `This bulletin tells what was done under ${plan} in ${span(cycle)}. `,
    ),
    say(
      `本期应报${all}项，已审核通过${told}项。进展只采用审核通过的填报，指标只采用已确认的数据`,
      `${all} reports are due, ${told} have been accepted. Only accepted reports and confirmed figures are used`,
    ),
    rest === 0
      ? say('。', '.')
      : say(`；尚未审核通过的${rest}项未列入。`, `; the ${rest} not accepted yet are left out.`),
  ].join('')
}
