import * as z from 'zod'
import { Amendment, TargetAmendment, TaskAmendment } from '../amendments/amendment.ts'
import { Benchmark, BenchmarkValue } from '../benchmarks/benchmark.ts'
import { Clause } from '../clauses/clause.ts'
import { Code } from '../codes/code.ts'
import { Day } from '../dates/day.ts'
import { District } from '../districts/district.ts'
import { Period } from '../periods/period.ts'
import { Entity, Register } from '../registers/register.ts'
import { LightRule } from '../targets/lights.ts'
import {
  Accumulation,
  COUNTER_PATTERN,
  Comparator,
  Dimension,
  Instalment,
  Interpretation,
  Recurrence,
  Scope,
  Target,
  ValueKind,
} from '../targets/target.ts'
import { visible } from '../text/visible.ts'
import { UnitKind } from '../units/unit.ts'
import { Basis, PlanQuestion, PlanStatus, Principle, ThemeDay } from './plan.ts'

// The form in which people write a plan: nested as the issued text is, units by name, defaults left out.
// Strict throughout, so that a misspelt field is an error and not a fact lost.

const title = visible(z.string().trim().min(1).max(200))
const titleEn = visible(z.string().trim().max(300)).optional()
const clause = Clause.strict().meta({ id: 'ClauseDocument' })
/** A unit by name, alias or code. */
const UnitRef = z.string().trim().min(1).max(80)

const DimensionDocument = Dimension.extend({
  categories: z.array(Dimension.shape.categories.element.strict()).min(1).max(40),
}).strict()

export const TargetDocument = z
  .strictObject({
    code: Code,
    title,
    titleEn,
    kind: ValueKind.default('number'),
    comparator: Comparator,
    value: Target.shape.value.optional(),
    upper: Target.shape.upper.optional(),
    tolerance: z.number().min(0).max(1).optional(),
    measure: Target.shape.measure,
    measureEn: z.string().trim().max(60).optional(),
    recurrence: Recurrence,
    due: Day.optional(),
    scope: Scope.default({ kind: 'district' }),
    accumulation: Accumulation.default('increment'),
    pace: Target.shape.pace.default('linear'),
    breakdown: z.array(Instalment.strict()).min(1).max(200).optional(),
    obligation: Target.shape.obligation.default('binding'),
    benchmark: Code.optional(),
    dimensions: z.array(DimensionDocument).min(1).max(10).optional(),
    counter: z.string().regex(COUNTER_PATTERN).optional(),
    interpretation: Interpretation.strict().optional(),
    clause,
  })
  .meta({ id: 'TargetDocument' })
export type TargetDocument = z.infer<typeof TargetDocument>

const targets = z.array(TargetDocument).default([])

export const TaskDocument = z
  .strictObject({
    code: Code,
    title,
    titleEn,
    clause,
    tag: z.string().max(2000).optional(),
    lead: z
      .array(UnitRef)
      .default([])
      .meta({ description: 'Empty: the text does not say who leads.' }),
    responsible: z
      .array(UnitRef)
      .default([])
      .meta({ description: 'Units, or all-members for 各成员单位.' }),
    targets,
  })
  .meta({ id: 'TaskDocument' })
export type TaskDocument = z.infer<typeof TaskDocument>

const tasks = z.array(TaskDocument).default([])

export const ActionDocument = z
  .strictObject({
    code: Code,
    title,
    titleEn,
    audience: z.string().trim().max(60).optional(),
    clause,
    tasks,
  })
  .meta({ id: 'ActionDocument' })

export const ProjectDocument = z
  .strictObject({ code: Code, title, titleEn, clause, tasks })
  .meta({ id: 'ProjectDocument' })

const SafeguardItem = z
  .strictObject({ code: Code, title, titleEn, clause, targets })
  .meta({ id: 'SafeguardItem' })

export const SafeguardDocument = SafeguardItem.extend({
  items: z.array(SafeguardItem).default([]),
}).meta({ id: 'SafeguardDocument' })

export const UnitDocument = z
  .strictObject({
    code: Code,
    name: visible(z.string().trim().min(1).max(80)),
    nameEn: visible(z.string().trim().max(160)).optional(),
    aliases: z
      .array(visible(z.string().trim().min(1).max(80)))
      .max(30)
      .default([]),
    kind: UnitKind,
    from: Day.optional(),
    to: Day.optional(),
    member: z
      .union([z.literal(false), z.strictObject({ from: Day, to: Day.optional() })])
      .optional()
      .meta({ description: 'Left out: a member for the whole term. false: not a member.' }),
  })
  .meta({ id: 'UnitDocument' })
export type UnitDocument = z.infer<typeof UnitDocument>

const TermDocument = z
  .strictObject({
    code: Code,
    title: Period.shape.title,
    titleEn: visible(z.string().trim().max(60)).optional(),
    start: Day,
    end: Day,
    parent: Code.optional(),
  })
  .meta({ id: 'TermDocument', description: 'A school term.' })

const RegisterDocument = z
  .strictObject({
    code: Code,
    title: Register.shape.title,
    titleEn: visible(z.string().trim().max(160)).optional(),
    each: z.string().trim().max(40).optional(),
    eachEn: z.string().trim().max(80).optional(),
    entities: z.array(Entity.strict()).max(5000),
  })
  .meta({ id: 'RegisterDocument' })

const BenchmarkDocument = z
  .strictObject({
    code: Code,
    title,
    titleEn,
    measure: Benchmark.shape.measure,
    measureEn: z.string().trim().max(60).optional(),
    source: z.string().trim().max(300).optional(),
    values: z.array(BenchmarkValue.strict()).max(200).default([]),
  })
  .meta({ id: 'BenchmarkDocument' })

const AmendmentDocument = z
  .strictObject({
    code: Code,
    title,
    titleEn,
    effective: Amendment.shape.effective,
    documentNumber: z.string().trim().max(60).optional(),
    reason: Amendment.shape.reason,
    reasonEn: z.string().trim().max(800).optional(),
    targets: z.array(TargetAmendment.extend({ clause: clause.optional() }).strict()).default([]),
    tasks: z.array(TaskAmendment.extend({ clause: clause.optional() }).strict()).default([]),
  })
  .meta({ id: 'AmendmentDocument' })

/** A whole plan as written in `plan.yaml`. */
export const PlanDocument = z
  .strictObject({
    district: District.strict(),
    plan: z.strictObject({
      code: Code,
      title,
      titleEn,
      start: Day,
      end: Day,
      status: PlanStatus.default('draft'),
      issuer: z.string().max(120).optional(),
      documentNumber: z.string().max(60).optional(),
      issuedOn: Day.optional(),
      text: z
        .string()
        .min(1)
        .meta({ description: 'The file of the issued text, beside this one.' }),
    }),
    basis: z.array(Basis.extend({ clause: clause.nullish() }).strict()).default([]),
    questions: z.array(PlanQuestion.strict()).default([]),
    principles: z.array(Principle.extend({ clause }).strict()).default([]),
    lights: z.array(LightRule.strict()).optional(),
    units: z.array(UnitDocument).min(1),
    periods: z
      .array(z.enum(['year', 'half', 'quarter', 'month']))
      .default(['year', 'half', 'quarter']),
    terms: z.array(TermDocument).default([]),
    registers: z.array(RegisterDocument).default([]),
    benchmarks: z.array(BenchmarkDocument).default([]),
    targets: targets.meta({ description: 'Targets of the plan as a whole.' }),
    actions: z.array(ActionDocument).default([]),
    projects: z.array(ProjectDocument).default([]),
    safeguards: z.array(SafeguardDocument).default([]),
    themeDays: z.array(ThemeDay.extend({ clause }).strict()).default([]),
    amendments: z.array(AmendmentDocument).default([]).meta({
      description: 'Later notices that change targets or tasks from a day on.',
    }),
  })
  .meta({ id: 'PlanDocument', title: 'plan.yaml' })
export type PlanDocument = z.infer<typeof PlanDocument>
