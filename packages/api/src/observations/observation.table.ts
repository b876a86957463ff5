import { CurrentObservation, Observation, say } from '@gangyao/domain'
import * as z from 'zod'
import { flag } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'

/**
 * One row per revision; `version` counts them. Of a key, one row is `current` and at most one is
 * `published`, which may be an earlier one.
 */
export const ObservationRow = Observation.extend({
  ...tenant,
  published: flag,
  current: flag,
  publishedAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'When it was last made public, also after it was withdrawn.' }),
})
export type ObservationTable = z.input<typeof ObservationRow>

export const observations = recordTable({
  name: 'observation',
  resource: 'observations',
  noun: say('数据', 'observation'),
  entity: Observation,
  answer: CurrentObservation,
  row: ObservationRow,
  key: ['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'],
  order: ['plan', 'target', 'period', 'unit', 'entity', 'dimension', 'source'],
  only: { current: 1 },
  search: ['target', 'period', 'unit', 'note'],
  references: [
    { table: 'target', columns: ['plan', 'target'] },
    { table: 'period', columns: ['plan', 'period'] },
    { table: 'unit', columns: ['unit'] },
  ],
})
