import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { heading } from '../codes/heading.ts'
import { Day } from '../dates/day.ts'
import { PeriodType } from '../periods/period.ts'
import { visible } from '../text/visible.ts'

/** What may count a target: a module and a counter of its. */
export const COUNTER_PATTERN = /^[a-z][a-z0-9-]{0,39}\.[a-z][a-z0-9-]{0,59}$/

/**
 * How the actual is held against the promised value.
 * `eq` is a plain number or 达到 and is met by reaching it; `all` is 均/全部 over the scope;
 * `about` is 左右; `benchmark` compares with an outside series.
 */
export const Comparator = z.enum(['gte', 'lte', 'eq', 'gt', 'about', 'between', 'all', 'benchmark'])
export type Comparator = z.infer<typeof Comparator>

/** How often the promise falls due: once per period of a type, or once by a date. */
export const Recurrence = z.enum([...PeriodType.options, 'once'])
export type Recurrence = z.infer<typeof Recurrence>

/** For whom each promise holds: the district as a whole, each entity of a register, or named entities. */
export const Scope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('district') }),
    z.strictObject({
      kind: z.literal('register'),
      register: Code,
      except: z.array(Code).optional().meta({ description: 'Entities left out, as in 其他各镇.' }),
    }),
    z.strictObject({ kind: z.literal('list'), register: Code, entities: z.array(Code).min(1) }),
  ])
  .meta({ id: 'Scope' })
export type Scope = z.infer<typeof Scope>

/**
 * How values of several periods make one: `increment` adds up, `running-total` and `snapshot` take the
 * latest, `distinct` adds up under the promise that nobody is counted twice.
 */
export const Accumulation = z.enum(['increment', 'running-total', 'snapshot', 'distinct'])
export type Accumulation = z.infer<typeof Accumulation>

/** 口径: what the text leaves open, and the decision in force. */
export const Interpretation = z
  .object({
    question: visible(z.string().trim().min(1).max(500)),
    questionEn: z.string().trim().max(800).nullish(),
    decision: z
      .string()
      .trim()
      .max(500)
      .nullish()
      .meta({ description: 'The reading in force; empty: open.' }),
    decisionEn: z.string().trim().max(800).nullish(),
    decidedOn: Day.nullish(),
    reason: z.string().trim().max(500).nullish().meta({ description: 'Why it was decided so.' }),
    reasonEn: z.string().trim().max(800).nullish(),
  })
  .meta({ id: 'Interpretation' })
export type Interpretation = z.infer<typeof Interpretation>

/** 年度分解: what of the promise falls to one period. */
export const Instalment = z
  .object({
    period: Code,
    value: z.number().min(0).meta({
      description:
        'An amount where periods add up, the level to be reached where the latest counts, the promise of its own where every period is one.',
    }),
  })
  .meta({ id: 'Instalment' })
export type Instalment = z.infer<typeof Instalment>

/** One way a target's values may be broken down: by audience, by sex, online and offline. */
export const Dimension = z
  .object({
    code: Code,
    title: visible(z.string().trim().min(1).max(40)),
    titleEn: z.string().trim().max(80).nullish(),
    categories: z
      .array(
        z.object({
          code: Code,
          title: visible(z.string().trim().min(1).max(40)),
          titleEn: z.string().trim().max(80).nullish(),
        }),
      )
      .min(1)
      .max(40),
  })
  .meta({ id: 'Dimension' })
export type Dimension = z.infer<typeof Dimension>

/** What a value is: a count or measure, a ratio of two counts, a surveyed ratio, or done/not done. */
export const ValueKind = z.enum(['number', 'ratio', 'survey', 'milestone'])
export type ValueKind = z.infer<typeof ValueKind>

/** 目标/指标: a quantified promise with its semantics. */
export const Target = z
  .object({
    ...heading,
    task: Code.nullable().meta({ description: 'The task it belongs to, or null.' }),
    safeguard: Code.nullable().meta({
      description: 'The safeguard it belongs to; null with a null task: the plan as a whole.',
    }),
    kind: ValueKind,
    comparator: Comparator,
    value: z.number().nullable().meta({ description: 'Ratios in per cent: 15 means 15 %.' }),
    upper: z.number().nullable().meta({ description: 'The upper bound of `between`.' }),
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ description: 'How far `about` may fall short, as a share; null: a tenth.' }),
    measure: visible(z.string().trim().min(1).max(40)).meta({ description: '人, 人次, 所, %, …' }),
    measureEn: z.string().trim().max(60).nullable(),
    recurrence: Recurrence,
    due: Day.nullable().meta({ description: 'For `once`; null: the end of the plan.' }),
    scope: Scope,
    accumulation: Accumulation,
    pace: z.enum(['linear', 'at-due']).meta({
      description:
        'Whether progress is expected as time passes (序时进度) or only at the due date.',
    }),
    breakdown: z
      .array(Instalment)
      .max(200)
      .nullable()
      .meta({ description: '年度分解: what falls to each period; null: as time passes.' }),
    obligation: z.enum(['binding', 'aspiration']),
    benchmark: Code.nullable().meta({ description: 'The outside series of `benchmark`.' }),
    dimensions: z
      .array(Dimension)
      .max(10)
      .nullable()
      .meta({ description: 'How its values may be broken down; null: not at all.' }),
    counter: z.string().regex(COUNTER_PATTERN).nullable().meta({
      description: 'What counts it from records, such as activities.lectures; null: typed.',
    }),
    interpretation: Interpretation.nullable(),
    clause: Clause,
    version: z.int().min(1),
  })
  .meta({ id: 'Target' })
export type Target = z.infer<typeof Target>
