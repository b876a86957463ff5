import { ReminderSchedule } from '@gangyao/domain'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import { tenant } from '../database/record-table.ts'

/** When people of a district are reminded, where that is not as usual. */
export const ReminderScheduleRow = z.object({
  ...tenant,
  steps: json(ReminderSchedule),
  version: z.int().min(1),
})
export type ReminderScheduleTable = z.input<typeof ReminderScheduleRow>
