import { Extension, say } from '@gangyao/domain'
import type * as z from 'zod'
import { recordTable, tenant } from '../database/record-table.ts'

const ExtensionRow = Extension.extend(tenant)
export type ExtensionTable = z.input<typeof ExtensionRow>

export const extensions = recordTable({
  name: 'extension',
  resource: 'extensions',
  noun: say('延期申请', 'extension'),
  entity: Extension,
  row: ExtensionRow,
  key: ['plan', 'cycle', 'unit', 'code'],
  order: ['plan', 'cycle', 'requestedOn', 'unit'],
  search: ['cycle', 'unit', 'reason'],
  references: [
    { table: 'cycle', columns: ['plan', 'cycle'] },
    { table: 'unit', columns: ['unit'] },
  ],
})
