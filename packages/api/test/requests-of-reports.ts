import type { Cycle } from '@gangyao/domain'
import { askExtension } from '../src/extensions/ask-extension.ts'
import { OVER, openCycle } from './a-cycle.ts'
import { office } from './a-plan.ts'
import { NOW } from './http.ts'
import { next, type Place, type Prepare } from './place.ts'

const PLAN = '2021-2025'

/** A cycle of its own; within a day, as all of them are. */
const cycleAt = async ({ db, district }: Place, fields: Partial<Cycle> = {}) => {
  const { code } = await openCycle(db, district, { code: `C${next()}`, ...fields })
  return `${PLAN}~${code}`
}

async function asked(place: Place) {
  const input = { ...(await extensionAt(place)), reason: '统计数据尚未汇总' }
  return askExtension(place.db, place.district, input, office, NOW)
}
const extensionAt = async (place: Place) => ({
  plan: PLAN,
  cycle: (await cycleAt(place)).slice(PLAN.length + 1),
  unit: place.unit,
  asked: '2024-07-16',
})

/** What units report, and when. */
export const REPORTING: Readonly<Record<string, Prepare>> = {
  'GET /cycles/proposal': () => ({ path: `/cycles/proposal?plan=${PLAN}&period=2023` }),
  'POST /cycles/{id}/reopen': async (place) => ({
    path: `/cycles/${await cycleAt(place, OVER)}/reopen`,
    body: { until: '2024-07-05', reason: '两个单位的数有误' },
  }),
  'GET /extensions': () => ({ path: '/extensions' }),
  'GET /extensions/{id}': async (place) => ({ path: `/extensions/${(await asked(place)).id}` }),
  'POST /extensions': async (place) => ({
    path: '/extensions',
    body: { ...(await extensionAt(place)), reason: '统计数据尚未汇总' },
  }),
  'POST /extensions/{id}/decide': async (place) => ({
    path: `/extensions/${(await asked(place)).id}/decide`,
    body: { outcome: 'granted', granted: '2024-07-15' },
  }),
}
