import { Contribution, ContributionEvent, say } from '@gangyao/domain'
import type * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'

const ContributionRow = Contribution.extend(tenant)
export type ContributionTable = z.input<typeof ContributionRow>

export const contributions = recordTable({
  name: 'contribution',
  resource: 'contributions',
  noun: say('配合事项', 'contribution'),
  entity: Contribution,
  row: ContributionRow,
  key: ['plan', 'cycle', 'task', 'unit'],
  order: ['plan', 'cycle', 'task', 'unit'],
  search: ['task', 'unit', 'request'],
  references: [
    { table: 'cycle', columns: ['plan', 'cycle'] },
    { table: 'task', columns: ['plan', 'task'] },
    { table: 'unit', columns: ['unit'] },
  ],
})

/** What happened to a contribution: rows are added, triggers refuse everything else. */
export const ContributionEventRow = ContributionEvent.extend(tenant)
export type ContributionEventTable = z.input<typeof ContributionEventRow>
