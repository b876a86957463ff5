import { HolidayNotice, noticeFaults, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const HolidayRow = HolidayNotice.extend({
  ...tenant,
  holidays: json(HolidayNotice.shape.holidays),
  makeUp: json(HolidayNotice.shape.makeUp),
})
export type HolidayTable = z.input<typeof HolidayRow>

export const holidays = recordTable({
  name: 'holiday',
  resource: 'holidays',
  noun: say('节假日安排', 'holiday notice'),
  entity: HolidayNotice,
  row: HolidayRow,
  key: ['code'],
  order: ['code'],
  search: ['code', 'notice'],
  references: [],
  rules: noticeFaults,
})
