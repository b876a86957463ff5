import type { ReceiptOutcome } from '../reports/report-outcome.ts'
import { LIGHT_NAMES, Light } from '../targets/lights.ts'
import { type LightSummary, summarisePlan } from '../targets/summarise.ts'
import { type Language, titleIn } from '../text/bilingual.ts'
import { acceptedNow, type CycleFacts, programmesOf, type Words } from './cycle-facts.ts'
import type { Block } from './paper.ts'

/** 总体情况: targets and tasks by light, and who handed in. */
export function standingBlocks(facts: CycleFacts, words: Words, language: Language): Block[] {
  const { records, cycle, assessments } = facts
  const { say, day } = words
  const summary = summarisePlan(records, [...assessments], cycle.end)
  const tasks = summary.tasks.filter(({ light }) => light !== null)
  const finished = acceptedNow(facts).filter(({ text }) => text.completedOn !== null)
  const plain = records.tasks.length - tasks.length
  const lightsOfTasks = Light.options.map(
    (light) => [light, tasks.filter((task) => task.light === light).length] as const,
  )
  return [
    { kind: 'heading', level: 2, text: say('指标情况', 'Targets') },
    {
      kind: 'text',
      text: say(
        `共${summary.total}项指标。截至${day(cycle.end)}，${countWords(Object.entries(summary.counts) as [Light, number][], words)}。`,
        `${summary.total} targets. On ${day(cycle.end)}: ${countWords(Object.entries(summary.counts) as [Light, number][], words)}.`,
      ),
    },
    lightTable(facts, summary, words, language),
    { kind: 'heading', level: 2, text: say('任务情况', 'Tasks') },
    {
      kind: 'text',
      text: [
        say(
          `共${records.tasks.length}项任务。按所属指标中最滞后的一项计，${countWords(lightsOfTasks, words)}`,
          `${records.tasks.length} tasks. By the worst of their targets: ${countWords(lightsOfTasks, words)}`,
        ),
        plain > 0 ? say(`；没有量化指标${plain}项`, `; ${plain} have no target`) : '',
        say('。', '.'),
        finished.length === 0
          ? ''
          : say(
              `本期填报已完成${finished.length}项：${words.join(finished.map(({ task }) => words.task(task)))}。`,
              ` Reported as finished: ${finished.length}, ${words.join(finished.map(({ task }) => words.task(task)))}.`,
            ),
      ].join(''),
    },
    { kind: 'heading', level: 2, text: say('报送情况', 'Who handed in') },
    ...handedIn(facts, words),
  ]
}

/** 已完成3项、滞后1项: those that there are. */
const countWords = (counts: readonly (readonly [Light, number])[], { say, join, zh }: Words) =>
  join(
    counts
      .filter(([, count]) => count > 0)
      .map(([light, count]) =>
        zh
          ? `${LIGHT_NAMES[light].zh}${count}项`
          : `${count} ${LIGHT_NAMES[light].en.toLowerCase()}`,
      ),
  ) || say('没有可以研判的', 'none can be judged')

function lightTable(
  { records }: CycleFacts,
  summary: ReturnType<typeof summarisePlan>,
  { say, zh }: Words,
  language: Language,
): Block {
  const row = (title: string, { counts, total }: LightSummary) => [
    title,
    ...Light.options.map((light) => String(counts[light])),
    String(total),
  ]
  const of = (code: string) =>
    summary.actions.find(({ action }) => action === code) ??
    summary.projects.find(({ project }) => project === code)
  return {
    kind: 'table',
    columns: [
      { title: say('行动、工程', 'Action or project'), width: 7.2 },
      ...Light.options.map((light) => ({
        title: LIGHT_NAMES[light][language],
        width: zh ? 2 : 2.6,
        kind: 'figure' as const,
      })),
      { title: say('合计', 'All'), width: 2, kind: 'figure' },
    ],
    rows: [
      ...programmesOf(records).flatMap((programme) => {
        const counted = of(programme.code)
        return counted && counted.total > 0 ? [row(titleIn(programme, language), counted)] : []
      }),
      row(say('全部指标', 'All targets'), summary),
    ],
  }
}

const RECEIPTS: readonly ReceiptOutcome[] = [
  'on-time',
  'late',
  'overdue',
  'awaited',
  'entered-later',
]

/** Plain facts in the order of the plan: no unit stands before another for what it did. */
function handedIn({ records, cycle, items }: CycleFacts, { say, unit, join }: Words): Block[] {
  const units = records.units.map(({ code }) => code)
  const named = (those: CycleFacts['items']) =>
    units
      .map((code) => [code, those.filter((item) => item.unit === code).length] as const)
      .filter(([, count]) => count > 0)
      .map(([code, count]) =>
        count > 1 ? say(`${unit(code)}（${count}项）`, `${unit(code)} (${count})`) : unit(code),
      )
  const groups = RECEIPTS.map((receipt) => ({
    receipt,
    those: items.filter((item) => item.receipt === receipt),
  })).filter(({ those }) => those.length > 0)
  const owing = new Set(items.map((item) => item.unit)).size
  const names: Record<ReceiptOutcome, string> = {
    'on-time': say('按时报送', 'In time'),
    late: say('逾期报送', 'Late'),
    overdue: say('逾期未报', 'Overdue'),
    awaited: cycle.historical
      ? say('尚未补录', 'Not entered yet')
      : say('尚未报送、未到期限', 'Not handed in, not due yet'),
    'entered-later': say('已补录', 'Entered later'),
  }
  const extended = units.filter((code) => items.some((item) => item.unit === code && item.extended))
  return [
    {
      kind: 'text',
      text: say(
        `本期${owing}个单位应报${items.length}项。${cycle.historical ? '本期为补录，不评判是否按时。' : ''}以下按单位在方案中的次序列出。`,
        `${owing} units owe ${items.length} reports. ${cycle.historical ? 'This cycle was entered later, so none is late. ' : ''}Units come in the order of the plan.`,
      ),
    },
    ...groups.map(
      ({ receipt, those }): Block => ({
        kind: 'text',
        text: say(
          `${names[receipt]}${those.length}项：${join(named(those))}。`,
          `${names[receipt]}, ${those.length}: ${join(named(those))}.`,
        ),
      }),
    ),
    ...(extended.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: say(
              `经批准延期报送的单位：${join(extended.map(unit))}。`,
              `Granted more time: ${join(extended.map(unit))}.`,
            ),
          },
        ]),
  ]
}
