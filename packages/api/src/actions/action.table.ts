import { Action, Clause, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

export const ActionRow = Action.extend({ ...tenant, clause: json(Clause) })
export type ActionTable = z.input<typeof ActionRow>

export const actions = recordTable({
  name: 'action',
  resource: 'actions',
  noun: say('提升行动', 'action'),
  entity: Action,
  row: ActionRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn', 'audience'],
  references: [{ table: 'plan', columns: ['plan'] }],
})
