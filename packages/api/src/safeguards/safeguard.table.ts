import { Clause, Safeguard, safeguardFaults, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const SafeguardRow = Safeguard.extend({ ...tenant, clause: json(Clause) })
export type SafeguardTable = z.input<typeof SafeguardRow>

export const safeguards = recordTable({
  name: 'safeguard',
  resource: 'safeguards',
  noun: say('保障措施', 'safeguard'),
  entity: Safeguard,
  row: SafeguardRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'safeguard', columns: ['plan', 'parent'] },
  ],
  rules: (safeguard, plan) => safeguardFaults(safeguard, plan?.safeguards ?? []),
})
