import { Period, say } from '@gangyao/domain'
import type * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'
import { keepDates } from './keep-dates.ts'
import { periodRules } from './period.rules.ts'

export const PeriodRow = Period.extend(tenant)
export type PeriodTable = z.input<typeof PeriodRow>

export const periods = recordTable({
  name: 'period',
  resource: 'periods',
  noun: say('周期', 'period'),
  entity: Period,
  row: PeriodRow,
  key: ['plan', 'code'],
  order: ['plan', 'start', 'code'],
  search: ['code', 'title', 'titleEn'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'period', columns: ['plan', 'parent'] },
  ],
  rules: periodRules,
  guard: keepDates,
})
