import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'

/** Zero is not missing: `zero` is a report of nothing, `missing` is no report, and neither is the other. */
export const ValueState = z.enum(['reported', 'zero', 'missing', 'not-applicable', 'estimated'])
export type ValueState = z.infer<typeof ValueState>

const Part = z.union([z.literal(''), Code])

/**
 * 数据: a value for (target, period, unit, entity, dimension). A count or measure stands in `value`;
 * a ratio is two numbers, `numerator` and `denominator`, and then `value` is null.
 */
export const Observation = z
  .object({
    plan: Code,
    target: Code,
    period: Code,
    unit: Code.meta({ description: 'The unit that reports.' }),
    entity: Part.meta({ description: 'An entity of the scope’s register, or empty.' }),
    dimension: Part.meta({ description: 'A declared breakdown such as online, or empty.' }),
    state: ValueState,
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    happened: Day.nullable().meta({ description: 'The day it became true, where that matters.' }),
    note: z.string().trim().max(1000).nullable(),
    published: z.boolean().meta({ description: 'Whether this value is on the public site.' }),
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
    version: z.int().min(1),
  })
  .meta({ id: 'Observation' })
export type Observation = z.infer<typeof Observation>

/** What the rules of assessment need of an observation. */
export type ObservedValue = Pick<
  Observation,
  | 'target'
  | 'period'
  | 'unit'
  | 'entity'
  | 'dimension'
  | 'state'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'happened'
  | 'recordedAt'
>
