import { ALL_MEMBERS, say, Unit } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import { endsAfterItBegins } from '../records/rules.ts'

export const UnitRow = Unit.extend({ ...tenant, aliases: json(Unit.shape.aliases) })
export type UnitTable = z.input<typeof UnitRow>

export const units = recordTable({
  name: 'unit',
  resource: 'units',
  noun: say('单位', 'unit'),
  entity: Unit,
  row: UnitRow,
  key: ['code'],
  order: ['position'],
  search: ['code', 'name', 'nameEn', 'aliases'],
  references: [],
  rules: (unit) => [
    ...endsAfterItBegins(unit, 'from', 'to'),
    ...(unit.code === ALL_MEMBERS
      ? [
          {
            field: 'code',
            message: say(
              `${ALL_MEMBERS} 专指“各成员单位”，不能作单位代码`,
              `${ALL_MEMBERS} stands for all member units and is nobody’s code`,
            ),
          },
        ]
      : []),
  ],
})
