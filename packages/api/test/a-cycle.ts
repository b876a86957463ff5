import type { Cycle } from '@gangyao/domain'
import { cycles } from '../src/cycles/cycle.table.ts'
import { cycleOf } from '../src/cycles/read-cycle.ts'
import type { Db } from '../src/database/open-database.ts'
import { createRecord } from '../src/records/create-record.ts'
import { office } from './a-plan.ts'

/** A cycle on the first half of 2024, open on the day of `NOW`. */
export const aCycle = (fields: Partial<Cycle> = {}): Omit<Cycle, 'version'> => ({
  plan: '2021-2025',
  code: '2024-a',
  kind: 'adhoc',
  title: '2024 年上半年进展填报',
  titleEn: null,
  period: null,
  start: '2024-01-01',
  end: '2024-06-28',
  opens: '2024-06-28',
  unitDue: '2024-07-05',
  approverDue: '2024-07-09',
  officeDue: '2024-07-16',
  closes: '2024-07-17',
  lateUntil: '2024-07-24',
  historical: false,
  reopened: null,
  ...fields,
})

/** The days of a cycle that is over on the day of `NOW`. */
export const OVER = {
  end: '2024-03-31',
  opens: '2024-04-01',
  unitDue: '2024-04-08',
  approverDue: '2024-04-10',
  officeDue: '2024-04-17',
  closes: '2024-04-18',
  lateUntil: '2024-04-25',
} satisfies Partial<Cycle>

/** Opens one, past all permissions. */
export const openCycle = async (db: Db, district: string, fields: Partial<Cycle> = {}) =>
  cycleOf(await createRecord(db, cycles, district, aCycle(fields), office))
