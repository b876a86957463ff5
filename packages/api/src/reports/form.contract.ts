import {
  BoardItem,
  BoardUnit,
  Code,
  ContributionStage,
  Day,
  Extension,
  Observation,
  OwedTarget,
  Target,
  Task,
  Unassigned,
  Unit,
  UnitBurden,
} from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { ContributionAnswer } from '../contributions/contribution.contract.ts'
import { cycles } from '../cycles/cycle.table.ts'
import { byId, json, problems, summary } from '../http/contract.ts'
import { recordSchema } from '../http/crud.ts'
import { ReportAnswer, UnitDueAnswer, VerdictAnswer } from './report.contract.ts'
import { ReportText } from './report.table.ts'

const tags = ['cycles']

const TaskOfForm = Task.pick({ code: true, title: true, titleEn: true })

const FormTarget = Target.pick({ code: true, title: true, titleEn: true })
  .extend({
    measure: Target.shape.measure,
    measureEn: Target.shape.measureEn,
    recurrence: Target.shape.recurrence,
    answer: OwedTarget.shape.answer.meta({
      description:
        'typed: to be entered; counted: from records; held: known before the cycle opened.',
    }),
    values: z.array(Observation.extend({ id: z.string() })).meta({
      description:
        'What is known of the periods reported on, with when and by whom it was recorded, and whether typed or counted. It is corrected as an observation.',
    }),
  })
  .meta({ id: 'FormTarget' })

const EarlierText = z
  .object({
    cycle: Code,
    title: z.string(),
    unit: Code.meta({ description: 'Another than asks, where that led the task and is gone.' }),
    text: ReportText,
    acceptedOn: Day,
  })
  .meta({ id: 'EarlierText' })

const FormItem = ReportAnswer.extend({
  about: TaskOfForm,
  earlier: EarlierText.nullable().meta({
    description: 'What was accepted of the unit in the last cycle before this one.',
  }),
  targets: z.array(FormTarget),
  contributions: z
    .array(ContributionAnswer)
    .meta({ description: 'What was asked of others for it.' }),
  ask: VerdictAnswer.meta({
    description: 'Whether the caller may ask others for something now, and else why not.',
  }),
  askable: z.array(Code).meta({ description: 'The units that may be asked now.' }),
}).meta({ id: 'FormItem' })

const Form = z
  .object({
    cycle: recordSchema(cycles),
    unit: Unit.pick({ code: true, name: true, nameEn: true }),
    unitDue: UnitDueAnswer,
    periods: z.array(Code).meta({ description: 'The periods within the span reported on.' }),
    items: z.array(FormItem),
    contributions: z
      .array(ContributionAnswer.extend({ about: TaskOfForm }))
      .meta({ description: 'What is asked of the unit.' }),
    extensions: z.array(Extension),
  })
  .meta({ id: 'Form' })

export const form = createRoute({
  method: 'get',
  path: '/{id}/form',
  tags,
  ...summary(
    '一个单位在本期要填报的全部内容，一次给齐',
    'Everything a unit owes in a cycle, in one answer',
  ),
  request: { params: byId, query: z.object({ unit: Code }) },
  responses: { 200: json('The form.', Form), ...problems('not-found', 'malformed', 'forbidden') },
})

const Board = z
  .object({
    cycle: recordSchema(cycles),
    items: z.array(BoardItem),
    units: z.array(BoardUnit),
    unassigned: z.array(Unassigned),
    contributions: z.array(
      z.object({ task: Code, unit: Code, stage: ContributionStage, due: Day.nullable() }),
    ),
  })
  .meta({ id: 'Board' })

export const board = createRoute({
  method: 'get',
  path: '/{id}/board',
  tags,
  ...summary(
    '填报看板：各单位、各任务到了哪一步，谁逾期',
    'How far every unit is with every task, and who is overdue',
  ),
  request: { params: byId },
  responses: { 200: json('The board.', Board), ...problems('not-found', 'forbidden') },
})

const { forms, fields, held } = UnitBurden.shape
const Burden = z
  .object({
    plan: Code,
    year: z.int(),
    units: z.array(UnitBurden),
    total: z.object({ forms, fields, held }),
  })
  .meta({ id: 'Burden' })

export const burden = createRoute({
  method: 'get',
  path: '/burden',
  tags,
  ...summary(
    '填报负担：一年里向各单位要了几张表、几项内容，其中几项已有记录',
    'Forms and fields asked of each unit in a year, and how many were answered from what is held',
  ),
  request: {
    query: z.object({
      plan: Code,
      year: z
        .string()
        .regex(/^\d{4}$/)
        .transform(Number)
        .meta({ type: 'integer', description: 'Cycles that opened in it.' }),
    }),
  },
  responses: {
    200: json('The burden.', Burden),
    ...problems('not-found', 'malformed', 'forbidden'),
  },
})
