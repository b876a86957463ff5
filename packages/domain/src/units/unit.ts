import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { visible } from '../text/visible.ts'

/** 党委部门, 政府部门, 群团, 事业单位, 垂直/派出机构, 企业, 镇街, other. */
export const UnitKind = z.enum([
  'party',
  'government',
  'mass-organisation',
  'public-institution',
  'dispatched',
  'enterprise',
  'town',
  'other',
])
export type UnitKind = z.infer<typeof UnitKind>

/** 单位: a department, organisation or town of a district. It outlives any one plan. */
export const Unit = z
  .object({
    code: Code,
    position: z.int().min(0),
    name: visible(z.string().trim().min(1).max(80)),
    nameEn: visible(z.string().trim().max(160)).nullable(),
    aliases: z
      .array(visible(z.string().trim().min(1).max(80)))
      .max(30)
      .meta({ description: 'Other ways the unit is written.' }),
    kind: UnitKind,
    from: Day.nullable().meta({ description: 'First day it exists; null: before the plan.' }),
    to: Day.nullable().meta({ description: 'Last day it exists; null: still does.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>
