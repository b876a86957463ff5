import { DistrictCode, Plan, say } from '@gangyao/domain'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const PlanRow = Plan.extend({
  ...tenant,
  basis: json(Plan.shape.basis),
  principles: json(Plan.shape.principles),
  themeDays: json(Plan.shape.themeDays),
  questions: json(Plan.shape.questions),
  lights: json(Plan.shape.lights.unwrap()).nullable(),
})
export type PlanTable = z.input<typeof PlanRow>

export const plans = recordTable({
  name: 'plan',
  resource: 'plans',
  noun: say('规划', 'plan'),
  entity: Plan,
  row: PlanRow,
  key: ['code'],
  order: ['start', 'code'],
  search: ['code', 'title', 'titleEn'],
  references: [],
})

/** The issued text, apart from the plan because it is long and seldom asked for. */
export const PlanTextRow = z.object({
  district: DistrictCode,
  plan: Plan.shape.code,
  text: z.string(),
})
export type PlanTextTable = z.input<typeof PlanTextRow>

/** Which units the plan's document lists: a unit outlives any one plan and may stand in several. */
export const PlanUnitRow = z.object({
  district: DistrictCode,
  plan: Plan.shape.code,
  unit: Plan.shape.code,
})
export type PlanUnitTable = z.input<typeof PlanUnitRow>
