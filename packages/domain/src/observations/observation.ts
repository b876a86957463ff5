import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'

/** Zero is not missing: `zero` is a report of nothing, `missing` is no report, and neither is the other. */
export const ValueState = z.enum(['reported', 'zero', 'missing', 'not-applicable', 'estimated'])
export type ValueState = z.infer<typeof ValueState>

/** Typed by a person, or counted from the records of a module. */
export const ValueSource = z.enum(['typed', 'counted'])
export type ValueSource = z.infer<typeof ValueSource>

const Part = z.union([z.literal(''), Code])

/**
 * 数据: a value for (target, period, unit, entity, dimension), typed or counted. A count or measure stands in `value`;
 * a ratio is two numbers, `numerator` and `denominator`, and then `value` is null.
 */
export const Observation = z
  .object({
    plan: Code,
    target: Code,
    period: Code,
    unit: Code.meta({ description: 'The unit that reports.' }),
    entity: Part.meta({ description: 'An entity of the scope’s register, or empty.' }),
    dimension: Part.meta({ description: 'A category of a declared dimension, or empty.' }),
    source: ValueSource,
    state: ValueState,
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    happened: Day.nullable().meta({ description: 'The day it became true, where that matters.' }),
    note: z.string().trim().max(1000).nullable(),
    reason: z
      .string()
      .trim()
      .max(500)
      .nullable()
      .meta({ description: 'Why it stands in place of a counted value, or was corrected.' }),
    published: z.boolean().meta({ description: 'Whether this value is on the public site.' }),
    recordedAt: z.iso.datetime(),
    knownSince: z.iso.datetime().meta({
      description:
        'Since when these figures stand; a correction of only the words beside them does not move it.',
    }),
    recordedBy: z.string(),
    version: z.int().min(1),
  })
  .meta({ id: 'Observation' })
export type Observation = z.infer<typeof Observation>

/** The value in force of its key, which may be a correction that the public has not seen yet. */
export const CurrentObservation = Observation.extend({
  publishedEarlier: z
    .boolean()
    .meta({ description: 'Whether an earlier revision of it is on the public site.' }),
}).meta({ id: 'CurrentObservation' })
export type CurrentObservation = z.infer<typeof CurrentObservation>

/** What the rules of assessment need of an observation. */
export type ObservedValue = Pick<
  Observation,
  | 'target'
  | 'period'
  | 'unit'
  | 'entity'
  | 'dimension'
  | 'source'
  | 'state'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'happened'
  | 'knownSince'
>

/** What a value says in numbers; a correction of anything else leaves it as well known as it was. */
const FIGURES = ['state', 'value', 'numerator', 'denominator'] as const
type Figures = Pick<Observation, (typeof FIGURES)[number]>

/** Whether two reports of one thing say the same in numbers. */
export const sameFigures = (one: Figures, other: Figures): boolean =>
  FIGURES.every((field) => one[field] === other[field])

/**
 * Since when the figures of a revision stand: since those of the one before it where they are the same, else
 * since it is recorded itself.
 *
 * @param before the revision in whose place it comes
 */
export const knownSince = (
  revision: Figures & Pick<Observation, 'recordedAt'>,
  before: (Figures & Pick<Observation, 'knownSince'>) | undefined,
): string => (before && sameFigures(before, revision) ? before.knownSince : revision.recordedAt)
