import type { Cycle } from '@gangyao/domain'
import { OVER, openCycle } from './a-cycle.ts'
import { next, type Place, type Prepare } from './place.ts'

const PLAN = '2021-2025'

/** A cycle of its own; within a day, as all of them are. */
const cycleAt = async ({ db, district }: Place, fields: Partial<Cycle> = {}) => {
  const { code } = await openCycle(db, district, { code: `C${next()}`, ...fields })
  return `${PLAN}~${code}`
}

/** What units report, and when. */
export const REPORTING: Readonly<Record<string, Prepare>> = {
  'GET /cycles/proposal': () => ({ path: `/cycles/proposal?plan=${PLAN}&period=2023` }),
  'POST /cycles/{id}/reopen': async (place) => ({
    path: `/cycles/${await cycleAt(place, OVER)}/reopen`,
    body: { until: '2024-07-05', reason: '两个单位的数有误' },
  }),
}
