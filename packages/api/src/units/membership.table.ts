import { Membership, say } from '@gangyao/domain'
import type * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'
import { endsAfterItBegins } from '../records/rules.ts'

export const MembershipRow = Membership.extend(tenant)
export type MembershipTable = z.input<typeof MembershipRow>

export const memberships = recordTable({
  name: 'membership',
  resource: 'memberships',
  noun: say('成员单位', 'membership'),
  entity: Membership,
  row: MembershipRow,
  key: ['plan', 'unit'],
  order: ['plan', 'unit'],
  search: ['unit'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'unit', columns: ['unit'] },
  ],
  rules: (membership) => endsAfterItBegins(membership, 'from', 'to'),
})
