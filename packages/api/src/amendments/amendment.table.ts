import { Amendment, say } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import { inPeriods } from '../records/mentions.ts'
import { amendmentRules } from './amendment.rules.ts'

export const AmendmentRow = Amendment.extend({
  ...tenant,
  targets: json(Amendment.shape.targets),
  tasks: json(Amendment.shape.tasks),
})
export type AmendmentTable = z.input<typeof AmendmentRow>

export const amendments = recordTable({
  name: 'amendment',
  resource: 'amendments',
  noun: say('调整', 'amendment'),
  entity: Amendment,
  row: AmendmentRow,
  key: ['plan', 'code'],
  order: ['plan', 'effective', 'position'],
  search: ['code', 'title', 'titleEn', 'documentNumber'],
  references: [{ table: 'plan', columns: ['plan'] }],
  mentions: ({ targets, tasks }) => [
    ...targets.map(({ target }) => ({ table: 'target' as const, code: target })),
    ...tasks.map(({ task }) => ({ table: 'task' as const, code: task })),
    ...targets.flatMap(({ breakdown }) => inPeriods(breakdown)),
  ],
  rules: amendmentRules,
})
