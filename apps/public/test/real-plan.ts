import { createRequire } from 'node:module'
import type { PublishedPlan } from '@gangyao/api'
import { flattenPlan } from '@gangyao/domain'
import { readPlanFile, readValues, withRegisters } from '@gangyao/plan-file'

const { resolve } = createRequire(import.meta.url)
const file = (name: string) => resolve(`@gangyao/plan-dongsheng-2021-2025/${name}`)

/** The plan of 东胜区 as published before any figure is. */
export async function realPlan(): Promise<PublishedPlan> {
  const { document, issuedText } = await readPlanFile(file('plan.yaml'))
  if (!document) throw new Error('the plan of 东胜区 cannot be read')
  return { records: flattenPlan(document, issuedText), observations: [], publishedAt: null }
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
    publishedAt: '2026-02-03T06:30:00.000Z',
  }
}
