import { Code, Evidence, say } from '@gangyao/domain'
import * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'

/** An item of a report that names a piece of evidence. */
export const EvidenceUse = z
  .object({ cycle: Code, unit: Code, task: Code })
  .meta({ id: 'EvidenceUse' })
export type EvidenceUse = z.infer<typeof EvidenceUse>

const EvidenceRow = Evidence.extend(tenant)
export type EvidenceTable = z.input<typeof EvidenceRow>

export const evidence = recordTable({
  name: 'evidence',
  resource: 'evidence',
  noun: say('佐证材料', 'piece of evidence'),
  entity: Evidence,
  answer: Evidence.extend({
    uses: z.array(EvidenceUse).meta({
      description: 'The reports that name it, as they stand or as they were last handed in.',
    }),
  }),
  row: EvidenceRow,
  key: ['plan', 'code'],
  order: ['addedAt'],
  search: ['title', 'fileName', 'url'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'unit', columns: ['unit'] },
  ],
})
