import { AccessRole, Code, say, UNIT_ROLES } from '@gangyao/domain'
import * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'
import type { FieldError } from '../errors/app-error.ts'

/** A role somebody holds in the district, as the API tells it. */
export const GrantRecord = z
  .object({
    user: z.string().trim().toLowerCase().min(2).max(40).meta({ description: 'The user name.' }),
    role: AccessRole,
    unit: z
      .union([z.literal(''), Code])
      .meta({ description: 'The unit of a role that is for one; empty for all others.' }),
    version: z.int().min(1),
  })
  .meta({ id: 'GrantRecord' })
export type GrantRecord = z.infer<typeof GrantRecord>

export const GrantRow = GrantRecord.extend({
  ...tenant,
  grantedAt: z.iso.datetime(),
  grantedBy: z.string(),
})
export type GrantTable = z.input<typeof GrantRow>

export const grants = recordTable({
  name: 'access_grant',
  resource: 'grants',
  noun: say('授权', 'grant'),
  entity: GrantRecord,
  row: GrantRow,
  key: ['user', 'role', 'unit'],
  order: ['user', 'role', 'unit'],
  search: ['user', 'unit'],
  references: [{ table: 'unit', columns: ['unit'], except: '' }],
  rules: ({ role, unit }): FieldError[] => {
    const forUnit = UNIT_ROLES.includes(role)
    if (forUnit && unit === '')
      return [{ field: 'unit', message: say('请选择单位', 'Choose the unit') }]
    return !forUnit && unit !== ''
      ? [{ field: 'unit', message: say('这个角色不分单位', 'This role is not for one unit') }]
      : []
  },
})
