import {
  type Assessment,
  type Day,
  type Language,
  nameIn,
  type PlanRecords,
  say,
  targetOn,
  titleIn,
} from '@gangyao/domain'
import type { Column, Table } from '@gangyao/sheets'

const COLUMNS = [
  { key: 'code', title: say('代码', 'Code'), width: 8 },
  { key: 'target', title: say('目标', 'Target'), width: 30 },
  { key: 'task', title: say('任务', 'Task'), width: 8 },
  { key: 'lead', title: say('牵头单位', 'Lead unit'), width: 22 },
  { key: 'requirement', title: say('要求', 'Promise'), width: 30 },
  { key: 'light', title: say('状态', 'Status'), width: 12 },
  { key: 'required', title: say('应完成', 'Promised'), width: 10, kind: 'number' },
  { key: 'expected', title: say('按进度应达到', 'Expected by now'), width: 14, kind: 'number' },
  { key: 'actual', title: say('实际', 'Actual'), width: 10, kind: 'number' },
  { key: 'measure', title: say('计量单位', 'Measure'), width: 10 },
  { key: 'sentence', title: say('进展', 'How it stands'), width: 60 },
] as const satisfies Column[]

/** How the targets stand on a day, one on each line: what every page says, in the same words. */
export function assessmentTable(
  records: Pick<PlanRecords, 'plan' | 'targets' | 'responsibilities' | 'units' | 'amendments'>,
  assessments: readonly Assessment[],
  asOf: Day,
  language: Language,
): Table {
  const units = new Map(records.units.map((unit) => [unit.code, unit]))
  const rows = assessments.flatMap((assessment) => {
    const issued = records.targets.find(({ code }) => code === assessment.target)
    if (!issued) return []
    const target = targetOn(issued, records.amendments, asOf)
    const leads = records.responsibilities
      .filter(({ task, role }) => task === target.task && role === 'lead')
      .flatMap(({ unit }) => units.get(unit) ?? [])
    const { light: _, label, required, expected, actual, measure } = assessment
    return [
      {
        code: target.code,
        target: titleIn(target, language),
        task: target.task,
        lead: leads.map((unit) => nameIn(unit, language)).join(language === 'zh' ? '、' : ', '),
        requirement: assessment.requirement[language],
        light: label[language],
        required,
        expected,
        actual,
        measure: measure[language],
        sentence: assessment.sentence[language],
      },
    ]
  })
  const { title, titleEn } = records.plan
  return {
    name: say(`目标进展 ${asOf}`, `Targets ${asOf}`),
    columns: COLUMNS,
    rows,
    note: say(`${title}，截至 ${asOf}`, `${titleEn ?? title}, as of ${asOf}`),
  }
}
