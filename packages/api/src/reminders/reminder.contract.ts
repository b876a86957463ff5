import { Bilingual, Code, ReminderSchedule } from '@gangyao/domain'
import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'
import { body, byId, json, problems, summary } from '../http/contract.ts'

const tags = ['reminders']
const version = z.int().min(0).meta({ description: '0 while it is as usual.' })

const Schedule = z
  .object({ steps: ReminderSchedule, version })
  .meta({ id: 'ReminderScheduleSetting' })

export const readSchedule = createRoute({
  method: 'get',
  path: '/schedule',
  tags,
  ...summary('什么时候提醒谁，按工作日', 'When who is reminded, in working days'),
  responses: { 200: json('The schedule.', Schedule), ...problems('forbidden') },
})

export const saveSchedule = createRoute({
  method: 'put',
  path: '/schedule',
  tags,
  ...summary('修改提醒的时间', 'Change when people are reminded'),
  request: {
    body: body(
      z.strictObject({ steps: ReminderSchedule, version }).meta({ id: 'ChangedSchedule' }),
    ),
  },
  responses: {
    200: json('The schedule.', Schedule),
    ...problems('malformed', 'too-large', 'invalid', 'forbidden', 'stale'),
  },
})

export const Remindable = z
  .object({
    unit: Code,
    items: z.int().min(1),
    people: z.array(
      z.object({
        user: z.string(),
        name: z.string(),
        today: z.boolean().meta({ description: 'Has been reminded today.' }),
      }),
    ),
    remindedAt: z.iso.datetime().nullable(),
    refusal: Bilingual.nullable().meta({ description: 'Why nobody can be reminded now.' }),
  })
  .meta({ id: 'Remindable' })

export const preview = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  ...summary(
    '一个周期里哪些单位还有待办理的事项，提醒时会告诉谁',
    'The units that still have something to see to in a cycle, and who would be told',
  ),
  request: { params: byId },
  responses: {
    200: json('The units.', z.array(Remindable)),
    ...problems('not-found', 'forbidden'),
  },
})

export const remind = createRoute({
  method: 'post',
  path: '/',
  tags,
  ...summary(
    '提醒一些单位或全部待办理的单位；每人每天一次',
    'Remind some units, or all that have something to see to; each person once a day',
  ),
  request: {
    body: body(
      z
        .strictObject({
          cycle: z.string().min(1).max(200).meta({ description: 'The id of the cycle.' }),
          units: z.array(Code).min(1).max(500).nullable().default(null).meta({
            description: 'Null: all of them.',
          }),
        })
        .meta({ id: 'RemindUnits' }),
    ),
  },
  responses: {
    201: json(
      'Who was reminded.',
      z.object({ units: z.array(Code), people: z.int().min(1) }).meta({ id: 'Reminded' }),
    ),
    ...problems('not-found', 'malformed', 'invalid', 'forbidden', 'conflict'),
  },
})
