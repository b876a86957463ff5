import type { Cycle } from '@gangyao/domain'
import { askContribution } from '../src/contributions/act-on-contribution.ts'
import { idOfContribution } from '../src/contributions/read-contributions.ts'
import { askExtension } from '../src/extensions/ask-extension.ts'
import { actOnReport } from '../src/reports/act-on-report.ts'
import { saveReport } from '../src/reports/save-report.ts'
import { OVER, openCycle } from './a-cycle.ts'
import { office } from './a-plan.ts'
import { NOW } from './http.ts'
import { OTHER_UNIT, OWN_UNIT } from './people.ts'
import { next, type Place, type Prepare } from './place.ts'

const PLAN = '2021-2025'

/** A cycle of its own; within a day, as all of them are. */
export const cycleAt = async ({ db, district }: Place, fields: Partial<Cycle> = {}) => {
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

/** The task that each unit leads. */
const LED: Record<string, string> = { [OWN_UNIT]: 'A1.1', [OTHER_UNIT]: 'P1.1' }

const reportAt = async (place: Place) => `${await cycleAt(place)}~${place.unit}~${LED[place.unit]}`

/** The task for which 各成员单位 are named. */
const SHARED = 'A1.2'

const text = {
  narrative: '培训两期，四十六人参加。',
  noProgress: false,
  why: null,
  completedOn: null,
  evidence: [],
}

async function drafted(place: Place) {
  const id = await reportAt(place)
  await saveReport(place.db, place.district, id, { ...text, version: 0 }, office, NOW)
  return id
}

async function handedIn(place: Place) {
  const id = await drafted(place)
  for (const verb of ['sign', 'submit'] as const)
    await actOnReport(
      place.db,
      place.district,
      id,
      { verb, reason: null, until: null },
      office,
      NOW,
    )
  return id
}

/** That somebody answers for the task of the other unit beside it. */
const named = ({ db, district }: Place) =>
  db
    .insertInto('responsibility')
    .values({
      ...{ district, plan: PLAN, task: 'P1.1', unit: 'weixuanbu', role: 'responsible' },
      ...{ position: 9, version: 1 },
    })
    .onConflict((clash) => clash.doNothing())
    .execute()

/** That the unit, which does not lead the task, is asked for something. */
const contributionAt = async (place: Place) => ({
  plan: PLAN,
  cycle: (await cycleAt(place)).slice(PLAN.length + 1),
  ...{ task: SHARED, unit: place.unit, request: '本单位的培训人数', due: null },
})

async function wanted(place: Place) {
  const contribution = await contributionAt(place)
  await askContribution(place.db, place.district, contribution, office, NOW)
  return idOfContribution(contribution)
}

/** What units report, and when. */
export const REPORTING: Readonly<Record<string, Prepare>> = {
  'GET /cycles/proposal': () => ({ path: `/cycles/proposal?plan=${PLAN}&period=2023` }),
  'POST /cycles/{id}/reopen': async (place) => ({
    path: `/cycles/${await cycleAt(place, OVER)}/reopen`,
    body: { until: '2024-07-05', reason: '两个单位的数有误' },
  }),
  'GET /cycles/{id}/form': async (place) => ({
    path: `/cycles/${await cycleAt(place)}/form?unit=${place.unit}`,
  }),
  'GET /cycles/{id}/board': async (place) => ({ path: `/cycles/${await cycleAt(place)}/board` }),
  'GET /cycles/burden': () => ({ path: `/cycles/burden?plan=${PLAN}&year=2024` }),
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
  'GET /contributions': () => ({ path: '/contributions' }),
  'GET /contributions/{id}': async (place) => ({ path: `/contributions/${await wanted(place)}` }),
  'POST /contributions': async (place) => {
    // Each unit asks for the task that it leads.
    const own = place.unit === OWN_UNIT
    const asked = { task: LED[place.unit], unit: own ? OTHER_UNIT : 'weixuanbu' }
    await named(place)
    return { path: '/contributions', body: { ...(await contributionAt(place)), ...asked } }
  },
  'POST /contributions/{id}/{verb}': async (place) => ({
    path: `/contributions/${await wanted(place)}/supply`,
    body: { text: '培训十二人。' },
  }),
  'GET /reports/{id}': async (place) => ({ path: `/reports/${await drafted(place)}` }),
  'PUT /reports/{id}': async (place) => ({
    path: `/reports/${await drafted(place)}`,
    body: { ...text, narrative: '培训三期，七十人参加。', version: 1 },
  }),
  'POST /reports/{id}/{verb}': async (place) => ({
    path: `/reports/${await reportAt(place)}/open`,
  }),
  'POST /reports/act': async (place) => ({
    path: '/reports/act',
    body: { verb: 'accept', ids: [await handedIn(place)] },
  }),
}
