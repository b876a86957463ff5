import { Bilingual, Cycle, CyclePhase, cycleFaults, Reopening, say } from '@gangyao/domain'
import * as z from 'zod'
import { flag, json } from '../database/codecs.ts'
import { recordTable, tenant } from '../database/record-table.ts'
import { keepReopening } from './keep-reopening.ts'
import { keepWhatWasWritten } from './keep-what-was-written.ts'
import { refuseToLoseWriting } from './refuse-to-lose-writing.ts'

const CycleRow = Cycle.extend({
  ...tenant,
  historical: flag,
  reopened: json(Reopening).nullable(),
})
export type CycleTable = z.input<typeof CycleRow>

/** A cycle with what its days mean today. */
export const CycleAnswer = Cycle.extend({
  phase: CyclePhase,
  notes: z.array(z.object({ field: z.string(), message: Bilingual })).meta({
    description:
      'Due dates that are days off, or of which that is not known. They hold nevertheless.',
  }),
})

export const cycles = recordTable({
  name: 'cycle',
  resource: 'cycles',
  noun: say('填报周期', 'reporting cycle'),
  entity: Cycle,
  answer: CycleAnswer,
  row: CycleRow,
  key: ['plan', 'code'],
  order: ['plan', 'start', 'code'],
  search: ['code', 'title', 'titleEn'],
  references: [
    { table: 'plan', columns: ['plan'] },
    { table: 'period', columns: ['plan', 'period'] },
  ],
  rules: (cycle, plan) => (plan ? cycleFaults(cycle, plan, plan.periods) : []),
  async guard(db, district, before, after, now) {
    if (!after) return refuseToLoseWriting(db, district, before)
    keepReopening(before, after)
    await keepWhatWasWritten(db, district, before, after, now)
  },
})
