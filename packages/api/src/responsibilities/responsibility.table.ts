import { ALL_MEMBERS, Responsibility, say } from '@gangyao/domain'
import * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'

/** `position` keeps the order in which the tag names the units: the first lead is the principal one. */
export const ResponsibilityRow = Responsibility.extend({ ...tenant, position: z.int().min(0) })
export type ResponsibilityTable = z.input<typeof ResponsibilityRow>

export const responsibilities = recordTable({
  name: 'responsibility',
  resource: 'responsibilities',
  noun: say('责任分工', 'responsibility'),
  entity: Responsibility,
  row: ResponsibilityRow,
  key: ['plan', 'task', 'unit'],
  order: ['plan', 'position', 'task'],
  search: ['task', 'unit'],
  // After the units that the tag names.
  defaults: { position: 1_000_000 },
  references: [
    { table: 'task', columns: ['plan', 'task'] },
    { table: 'unit', columns: ['unit'], except: ALL_MEMBERS },
  ],
})
