import { Code, Day, DistrictCode, PeriodType, PlanStatus, UnitKind } from '@gangyao/domain'
import type { ColumnType } from 'kysely'
import * as z from 'zod'

const tenant = { district: DistrictCode }
const inPlan = { ...tenant, plan: Code }
const named = { title: z.string(), titleEn: z.string().nullable() }

/**
 * What a module may read of the core, as SQL views. Their columns stay as they are for as long as the contract
 * has its number; the tables behind them may change.
 */
export const CORE_VIEWS = {
  core_plan: z.object({
    ...tenant,
    code: Code,
    ...named,
    start: Day,
    end: Day,
    status: PlanStatus,
  }),
  core_unit: z.object({
    ...{ ...tenant, code: Code, name: z.string(), nameEn: z.string().nullable(), kind: UnitKind },
  }),
  core_task: z.object({
    ...inPlan,
    code: Code,
    ...named,
    action: Code.nullable(),
    project: Code.nullable(),
  }),
  core_target: z.object({ ...inPlan, code: Code, ...named, counter: z.string().nullable() }),
  core_period: z.object({
    ...{ ...inPlan, code: Code, type: PeriodType, ...named, start: Day, end: Day },
    parent: Code.nullable(),
  }),
}

/** The views as tables of a query, in which nothing can be written. */
export type CoreViews = {
  [Name in keyof typeof CORE_VIEWS]: ReadOnly<z.input<(typeof CORE_VIEWS)[Name]>>
}

type ReadOnly<Row> = { [Column in keyof Row]: ColumnType<Row[Column], never, never> }
