import { Clause, Interpretation, Scope, say, Target } from '@gangyao/domain'
import type * as z from 'zod'
import { json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import { inPeriods } from '../records/mentions.ts'
import { keepPlaces } from './keep-places.ts'
import { targetRules } from './target.rules.ts'

export const TargetRow = Target.extend({
  ...tenant,
  scope: json(Scope),
  breakdown: json(Target.shape.breakdown.unwrap()).nullable(),
  dimensions: json(Target.shape.dimensions.unwrap()).nullable(),
  interpretation: json(Interpretation).nullable(),
  clause: json(Clause),
})
export type TargetTable = z.input<typeof TargetRow>

export const targets = recordTable({
  name: 'target',
  resource: 'targets',
  noun: say('目标', 'target'),
  entity: Target,
  row: TargetRow,
  key: ['plan', 'code'],
  order: ['plan', 'position'],
  search: ['code', 'title', 'titleEn'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'task', columns: ['plan', 'task'] },
    { table: 'safeguard', columns: ['plan', 'safeguard'] },
    { table: 'benchmark', columns: ['plan', 'benchmark'] },
  ],
  mentions: ({ breakdown }) => inPeriods(breakdown),
  rules: targetRules,
  guard: keepPlaces,
})
