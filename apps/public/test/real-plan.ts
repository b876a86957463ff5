import { createRequire } from 'node:module'
import type { PublishedPlan } from '@gangyao/api'
import { flattenPlan } from '@gangyao/domain'
import { readPlanFile, readValues, withRegisters } from '@gangyao/plan-file'
import { aReport } from './small-plan.ts'

const { resolve } = createRequire(import.meta.url)
const file = (name: string) => resolve(`@gangyao/plan-dongsheng-2021-2025/${name}`)

/** The plan of 东胜区 as published before any figure is. */
export async function realPlan(): Promise<PublishedPlan> {
  const { document, issuedText } = await readPlanFile(file('plan.yaml'))
  if (!document) throw new Error('the plan of 东胜区 cannot be read')
  return {
    records: flattenPlan(document, issuedText),
    observations: [],
    reports: [],
    publishedAt: null,
  }
}

/** The same with the invented figures of the demonstration, all of them published. */
export async function realPlanWithFigures(): Promise<PublishedPlan> {
  const { records } = await realPlan()
  const { registers, observations } = await readValues(file('demo.yaml'), records.plan.code)
  const endOf = new Map(records.periods.map(({ code, end }) => [code, end]))
  return {
    records: withRegisters(records, registers),
    observations: observations.map((value) => ({
      ...value,
      knownSince: `${endOf.get(value.period)}T08:00:00.000Z`,
    })),
    reports: ['A1.1', 'P1.1'].flatMap((task) =>
      ['2025', '2024', '2023', '2022'].map((year) => aReportOf(year, task)),
    ),
    publishedAt: '2026-02-03T06:30:00.000Z',
  }
}

/** What 教体局 reported for a year that is over, as the office entered it. */
const aReportOf = (year: string, task: string) =>
  aReport({
    cycle: {
      ...{ code: year, title: `${year} 年度进展`, titleEn: null, historical: true },
      ...{ start: `${year}-01-01`, end: `${year}-12-31` },
    },
    ...{ unit: 'jiaotiju', task, recordedFrom: `${year} 年工作总结` },
  })
