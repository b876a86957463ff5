import { type CycleFacts, type Language, ledgerOf, say } from '@gangyao/domain'
import type { Column, Table } from '@gangyao/sheets'

/** Those before the cycles. */
export const LEDGER_COLUMNS = [
  { key: 'code', title: say('代码', 'Code'), width: 8 },
  { key: 'title', title: say('任务', 'Task'), width: 28 },
  { key: 'programme', title: say('行动、工程', 'Action or project'), width: 20 },
  { key: 'leads', title: say('牵头单位', 'Lead'), width: 20 },
  { key: 'responsible', title: say('责任单位', 'Responsible'), width: 26 },
  { key: 'clause', title: say('条款', 'Clause'), width: 12 },
  { key: 'quote', title: say('条款原文', 'Words of the clause'), width: 46 },
  { key: 'light', title: say('指标状态', 'Light of its targets'), width: 12 },
  { key: 'completion', title: say('完成情况', 'Completion'), width: 12 },
  { key: 'completedOn', title: say('完成日期', 'Finished on'), width: 12, kind: 'date' },
  { key: 'targets', title: say('指标', 'Targets'), width: 46 },
] as const satisfies Column[]

/** 台账 as a table: a row for each task, a column for each cycle so far. */
export function ledgerTable(facts: CycleFacts, language: Language): Table {
  const { cycle, cycles, records, items, accepted } = facts
  const told = accepted.filter((report) => report.cycle === cycle.code).length
  const { title, titleEn } = records.plan
  return {
    name: say('任务台账', 'Tasks'),
    columns: [
      ...LEDGER_COLUMNS,
      ...cycles.map((one) => ({
        key: `cycle ${one.code}`,
        title: say(one.title, one.titleEn ?? one.title),
        width: 46,
      })),
    ],
    rows: ledgerOf(facts, language).map(({ progress, ...row }) => ({
      ...row,
      ...Object.fromEntries(
        Object.entries(progress).map(([code, text]) => [`cycle ${code}`, text]),
      ),
    })),
    printed: true,
    note: say(
      `${title}，截至 ${cycle.end}。只列审核通过的填报和已确认的数据；本期应报 ${items.length} 项，已审核通过 ${told} 项。`,
      `${titleEn ?? title}, as of ${cycle.end}. Only accepted reports and confirmed figures; ${told} of ${items.length} reports of this cycle have been accepted.`,
    ),
  }
}
