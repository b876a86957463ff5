import * as z from 'zod'
import { type Bilingual, say } from '../text/bilingual.ts'

/** The moments of a cycle at which people are reminded of what is on their desk. */
export const ReminderStepCode = z
  .enum(['opens', 'early', 'eve', 'due', 'after', 'last', 'sign', 'review'])
  .meta({ id: 'ReminderStepCode' })
export type ReminderStepCode = z.infer<typeof ReminderStepCode>

/** One step of the schedule: whether it is used, and how far it is from the day that it hangs on. */
export const ReminderStep = z
  .object({
    code: ReminderStepCode,
    days: z.int().min(-20).max(20).meta({
      description: 'Working days after the day it hangs on; negative: before it.',
    }),
    on: z.boolean(),
  })
  .meta({ id: 'ReminderStep' })
export type ReminderStep = z.infer<typeof ReminderStep>

/** On whose desk an item lies. */
export type ReminderDesk = 'editor' | 'approver' | 'office'

/** Whom each step tells, and the day of the cycle that it hangs on. */
export const REMINDER_RULES: Record<
  ReminderStepCode,
  { to: ReminderDesk; from: 'opens' | 'unitDue' | 'approverDue' | 'officeDue' }
> = {
  opens: { to: 'editor', from: 'opens' },
  early: { to: 'editor', from: 'unitDue' },
  eve: { to: 'editor', from: 'unitDue' },
  due: { to: 'editor', from: 'unitDue' },
  after: { to: 'editor', from: 'unitDue' },
  last: { to: 'editor', from: 'unitDue' },
  sign: { to: 'approver', from: 'approverDue' },
  review: { to: 'office', from: 'officeDue' },
}

export const REMINDER_STEP_NAMES: Record<ReminderStepCode, Bilingual> = {
  opens: say('开始填报（填报人）', 'opening (editors)'),
  early: say('填报期限前，第一次（填报人）', 'before the unit’s day, first (editors)'),
  eve: say('填报期限前，第二次（填报人）', 'before the unit’s day, second (editors)'),
  due: say('填报期限当天（填报人）', 'on the unit’s day (editors)'),
  after: say('超过填报期限，第一次（填报人）', 'after the unit’s day, first (editors)'),
  last: say('超过填报期限，第二次（填报人）', 'after the unit’s day, second (editors)'),
  sign: say('单位报送期限（审核人）', 'the unit’s signing day (approvers)'),
  review: say('审核期限（统筹单位）', 'the office’s day (coordinating office)'),
}

/** Five working days before, the day before, the day itself, and one and three after; the others on their day. */
export const USUAL_REMINDERS: readonly ReminderStep[] = [
  { code: 'opens', days: 0, on: true },
  { code: 'early', days: -5, on: true },
  { code: 'eve', days: -1, on: true },
  { code: 'due', days: 0, on: true },
  { code: 'after', days: 1, on: true },
  { code: 'last', days: 3, on: true },
  { code: 'sign', days: 0, on: true },
  { code: 'review', days: 0, on: true },
]

/** A schedule holds each step once, in the usual order. */
export const ReminderSchedule = z
  .array(ReminderStep)
  .refine((steps) => steps.map(({ code }) => code).join() === ReminderStepCode.options.join(), {
    params: say('每个提醒步骤应各有一条', 'Each step stands here once, in its order'),
  })
