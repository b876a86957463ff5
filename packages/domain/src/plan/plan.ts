import * as z from 'zod'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { LightRule } from '../targets/lights.ts'
import { Interpretation } from '../targets/target.ts'
import { visible } from '../text/visible.ts'

/** A document the plan rests on. */
export const Basis = z
  .object({
    title: visible(z.string().min(1).max(200)),
    titleEn: z.string().max(300).nullish(),
    number: z.string().max(60).nullish(),
    clause: Clause.nullish(),
  })
  .meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

/** 基本原则. */
export const Principle = z
  .object({
    code: Code,
    title: visible(z.string().min(1).max(100)),
    titleEn: z.string().max(200).nullish(),
    clause: Clause,
  })
  .meta({ id: 'Principle' })
export type Principle = z.infer<typeof Principle>

/** 主题日: a day, week or month named in the plan. `when` is the rule in words; dates move each year. */
export const ThemeDay = z
  .object({
    code: Code,
    title: visible(z.string().min(1).max(60)).meta({ description: 'As the plan writes it.' }),
    titleEn: z.string().max(120).nullish(),
    officialTitle: z.string().max(60).nullish(),
    when: z.string().max(120).nullish(),
    whenEn: z.string().max(200).nullish(),
    clause: Clause,
  })
  .meta({ id: 'ThemeDay' })
export type ThemeDay = z.infer<typeof ThemeDay>

/** A question about the plan as a whole, with the codes it touches. */
export const PlanQuestion = z
  .object({ code: Code, ...Interpretation.shape, about: z.array(Code).max(60).optional() })
  .meta({ id: 'PlanQuestion' })
export type PlanQuestion = z.infer<typeof PlanQuestion>

export const PlanStatus = z
  .enum(['draft', 'published', 'closed'])
  .meta({ description: 'A draft is not on the public site; a closed plan no longer changes.' })
export type PlanStatus = z.infer<typeof PlanStatus>

/** 规划/实施方案: one issued document with a term. */
export const Plan = z
  .object({
    code: Code,
    title: visible(z.string().trim().min(1).max(200)),
    titleEn: visible(z.string().trim().max(300)).nullable(),
    start: Day,
    end: Day,
    status: PlanStatus,
    issuer: z.string().max(120).nullable(),
    documentNumber: z.string().max(60).nullable(),
    issuedOn: Day.nullable(),
    basis: z.array(Basis),
    principles: z.array(Principle),
    themeDays: z.array(ThemeDay),
    questions: z.array(PlanQuestion),
    lights: z
      .array(LightRule)
      .nullable()
      .meta({ description: 'Ordered rules, first match wins; null: the default rules.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'Plan' })
export type Plan = z.infer<typeof Plan>
