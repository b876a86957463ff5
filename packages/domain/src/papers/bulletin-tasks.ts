import { isOpenFor } from '../cycles/unit-due.ts'
import type { CycleFacts, Words } from './cycle-facts.ts'
import type { Block } from './paper.ts'

/** 需要关注的指标: those behind or overdue with their sentence and lead, and those without figures. */
export function attentionBlocks({ cycle, assessments }: CycleFacts, words: Words): Block[] {
  const { say, target, leads, taskOf, sentence, join, day } = words
  const late = (['overdue', 'behind'] as const).flatMap((light) =>
    assessments.filter((assessment) => assessment.light === light),
  )
  const silent = assessments.filter(({ light }) => light === 'no-data')
  const lead = (code: string) => {
    const names = leads(taskOf(code))
    return names === '' ? '' : say(`，牵头单位：${names}`, `; lead: ${names}`)
  }
  return [
    ...(late.length === 0
      ? [
          {
            kind: 'text' as const,
            text: say(
              `截至${day(cycle.end)}，没有滞后或逾期的指标。`,
              `On ${day(cycle.end)} no target was behind or overdue.`,
            ),
          },
        ]
      : late.map(
          (one): Block => ({
            kind: 'item',
            name: say(
              `${target(one.target)}（${one.label.zh}${lead(one.target)}）。`,
              `${target(one.target)} (${one.label.en.toLowerCase()}${lead(one.target)}). `,
            ),
            text: sentence(one.sentence),
          }),
        )),
    ...(silent.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: say(
              `没有已确认数据的指标${silent.length}项：${join(silent.map((one) => target(one.target)))}。`,
              `No confirmed figures for ${silent.length}: ${join(silent.map((one) => target(one.target)))}.`,
            ),
          },
        ]),
  ]
}

/** 下一步工作: what the office asks, and the days of the next cycle where there is one. */
export function nextBlocks(
  { cycle, day, items, assessments, next }: CycleFacts,
  words: Words,
): Block[] {
  const { say, span, day: dayIn } = words
  const overdue = items.filter(({ receipt }) => receipt === 'overdue')
  const late = assessments.some(({ light }) => light === 'behind' || light === 'overdue')
  const last = cycle.lateUntil ?? cycle.closes
  const lines = [
    overdue.length === 0
      ? null
      : isOpenFor(cycle, { last }, day)
        ? say(
            `尚未报送的单位，请于${dayIn(last)}前完成填报和审核报送。`,
            `Units that have not handed in do so by ${dayIn(last)}.`,
          )
        : say(
            '尚未报送的单位，请写明理由申请延期后补报。',
            'Units that have not handed in ask for an extension and say why.',
          ),
    late
      ? say(
          '指标滞后或逾期的，请牵头单位查明原因、提出措施，并在下一期填报中写明。',
          'Where a target is behind or overdue, its lead unit finds out why, decides what to do, and says so in the next report.',
        )
      : null,
    next === null
      ? say('下一期填报的时间另行通知。', 'When the next reports are due will be announced.')
      : say(
          `下一期（${span(next)}）自${dayIn(next.opens)}起填报，填报人于${dayIn(next.unitDue)}前填写，单位于${dayIn(next.approverDue)}前审核报送。`,
          `The next cycle (${span(next)}) opens on ${dayIn(next.opens)}: written by ${dayIn(next.unitDue)}, signed and handed in by ${dayIn(next.approverDue)}.`,
        ),
  ]
  return lines.flatMap((line): Block[] =>
    line === null ? [] : [{ kind: 'item', name: '', text: line }],
  )
}
