import { writeCsv } from '@gangyao/sheets'
import type { RecordTable } from '../src/database/record-table.ts'
import type { Fields, Identified } from '../src/database/rows.ts'
import { publishObservations } from '../src/observations/publish-observations.ts'
import { recordObservation } from '../src/observations/record-observation.ts'
import { ALL_TABLES } from '../src/records/all-tables.ts'
import { createRecord } from '../src/records/create-record.ts'
import { readRecord } from '../src/records/read-record.ts'
import { REGISTER_COLUMNS } from '../src/registers/register-sheet.ts'
import { aCycle } from './a-cycle.ts'
import { aTarget, office } from './a-plan.ts'
import { aValue } from './a-value.ts'
import { NOW } from './http.ts'
import { OWN_UNIT } from './people.ts'
import { type Ask, next, type Place, type Prepare } from './place.ts'
import { SUPPORTING } from './requests-of-evidence.ts'
import { NOTIFYING } from './requests-of-notifications.ts'
import { PAPERS } from './requests-of-papers.ts'
import { DOORS, PEOPLE } from './requests-of-people.ts'
import { REPORTING } from './requests-of-reports.ts'
import { SHEETS } from './requests-of-sheets.ts'

const PLAN = '2021-2025'
const fresh = () => `X${next()}`
const clause = { path: '三/（一）/1', quote: '每年培训科学教师、科技辅导员 40 名以上。' }
const head = () => {
  const position = next()
  return { plan: PLAN, code: `X${position}`, position, title: `标题 ${position}`, clause }
}
const year = () => `${2021 + (next() % 3)}`

/** A record of each kind that fits the plan, in a place of its own or made for it. */
const NEW: Record<string, (place: Place) => Fields | Promise<Fields>> = {
  actions: head,
  projects: head,
  safeguards: () => ({ ...head(), parent: 'S1' }),
  tasks: () => ({ ...head(), action: 'A1' }),
  units: () => {
    const { code, position } = head()
    return { code, position, name: `单位 ${position}`, aliases: [], kind: 'other' }
  },
  memberships: async (place) => {
    const { code } = await add(place, 'units')
    return { plan: PLAN, unit: code, from: '2022-01-01' }
  },
  responsibilities: async (place) => {
    const { code } = await add(place, 'tasks')
    return { plan: PLAN, task: code, unit: place.unit, role: 'lead' }
  },
  targets: () => {
    const { code, position, title } = head()
    return aTarget({ code, position, title })
  },
  periods: async ({ db, district, unit }) => {
    // A term that shares no day with another: one for each unit that is spoken of.
    const parent = unit === OWN_UNIT ? '2022' : '2023'
    const days = { start: `${parent}-09-01`, end: `${parent}-12-31`, parent }
    await db
      .deleteFrom('period')
      .where((eb) => eb.and({ district, type: 'term', parent }))
      .execute()
    return { plan: PLAN, code: fresh(), type: 'term', title: '秋季学期', ...days }
  },
  registers: () => ({ ...withoutClause(head()), entities: [{ code: 'one', name: '一' }] }),
  benchmarks: () => ({
    ...{ ...withoutClause(head()), measure: '%' },
    values: [{ period: '2023', value: 12.5 }],
  }),
  amendments: () => ({
    ...{ ...withoutClause(head()), effective: '2024-01-01', reason: '上级要求' },
    targets: [],
    tasks: [{ task: 'A1.1', title: '教师培训与研修' }],
  }),
  holidays: () => ({
    code: `20${70 + (next() % 30)}`,
    ...{ notice: '国办发明电〔2023〕7号', issuedOn: '2023-10-25', holidays: [], makeUp: [] },
  }),
  cycles: () => {
    const { reopened: _, ...cycle } = aCycle({ code: fresh() })
    return cycle
  },
}

const withoutClause = ({ clause: _, ...rest }: ReturnType<typeof head>) => rest

/** What to change in one, so that it still fits. */
const CHANGE: Record<string, Fields> = {
  memberships: { from: '2022-06-01' },
  responsibilities: { role: 'responsible' },
  units: { name: '改了名的单位' },
  holidays: { notice: '国办发明电〔2023〕8号' },
}

export const tableOf = (resource: string): RecordTable => {
  const table = ALL_TABLES.find((one) => one.resource === resource)
  if (!table) throw new Error(`no table of ${resource}`)
  return table
}

/** Optional fields that are left out are null in what is stored. */
const complete = (table: RecordTable, record: Fields): Fields =>
  Object.fromEntries(
    Object.keys(table.entity.shape)
      .filter((field) => field !== 'version')
      .map((field) => [field, record[field] ?? null]),
  )

async function add(place: Place, resource: string): Promise<Identified> {
  const table = tableOf(resource)
  const record = complete(table, (await NEW[resource]?.(place)) ?? {})
  return createRecord(place.db, table, place.district, record, office)
}

function records(resource: string): Record<string, Prepare> {
  const at = async (place: Place, kept?: Fields): Promise<Ask> => {
    const { id, ...record } = await add(place, resource)
    const path = `/${resource}/${id}`
    return kept ? { path, body: { ...record, ...kept } } : { path }
  }
  return {
    [`GET /${resource}`]: () => ({ path: `/${resource}?_end=5` }),
    [`GET /${resource}/{id}`]: (place) => at(place),
    [`POST /${resource}`]: async (place) => ({
      path: `/${resource}`,
      body: (await NEW[resource]?.(place)) ?? {},
    }),
    [`PUT /${resource}/{id}`]: (place) => at(place, CHANGE[resource] ?? { title: '改了的标题' }),
    [`DELETE /${resource}/{id}`]: (place) => at(place),
  }
}

/** Nothing entered yet by the unit, and a value that may be. */
async function newValue({ db, district, unit }: Place) {
  await db
    .deleteFrom('observation')
    .where((eb) => eb.and({ district, unit }))
    .execute()
  return aValue({ unit, period: year() })
}

async function entered(place: Place): Promise<Identified> {
  const value = await newValue(place)
  return recordObservation(place.db, place.district, value, office, NOW)
}

async function published(place: Place): Promise<Identified> {
  const value = await entered(place)
  await publishObservations(place.db, place.district, [value.id], office, NOW)
  return value
}

const values: Record<string, Prepare> = {
  'GET /observations': () => ({ path: '/observations' }),
  'GET /observations/{id}': async (place) => ({
    path: `/observations/${(await entered(place)).id}`,
  }),
  'GET /observations/{id}/revisions': async (place) => ({
    path: `/observations/${(await entered(place)).id}/revisions`,
  }),
  'POST /observations': async (place) => ({ path: '/observations', body: await newValue(place) }),
  'POST /observations/batch': async (place) => {
    const value = await newValue(place)
    const observations = [value, { ...value, period: '2024' }]
    return { path: '/observations/batch', body: { observations } }
  },
  'PUT /observations/{id}': async (place) => {
    const { id, ...value } = await entered(place)
    return { path: `/observations/${id}`, body: { ...value, value: 47, reason: '漏统计一名' } }
  },
  'DELETE /observations/{id}': async (place) => ({
    path: `/observations/${(await entered(place)).id}`,
  }),
  'POST /observations/{id}/publish': async (place) => ({
    path: `/observations/${(await entered(place)).id}/publish`,
    body: {},
  }),
  'POST /observations/{id}/withdraw': async (place) => ({
    path: `/observations/${(await published(place)).id}/withdraw`,
  }),
  'POST /observations/publish': async (place) => ({
    path: '/observations/publish',
    body: { ids: [(await entered(place)).id] },
  }),
}

const SCHOOLS = `${PLAN}~schools`

const ofPlans: Record<string, Prepare> = {
  'GET /plans': () => ({ path: '/plans' }),
  'GET /plans/{id}': () => ({ path: `/plans/${PLAN}` }),
  'PUT /plans/{id}': async ({ db, district }) => {
    const plan = await readRecord(db, tableOf('plans'), district, PLAN)
    return { path: `/plans/${PLAN}`, body: { ...plan, title: `科学素质行动规划 ${fresh()}` } }
  },
  'GET /plans/{id}/text': () => ({ path: `/plans/${PLAN}/text` }),
  'GET /plans/{id}/summary': () => ({ path: `/plans/${PLAN}/summary` }),
  'GET /targets/{id}/trend': () => ({ path: `/targets/${PLAN}~T01/trend` }),
  'GET /targets/{id}/trend.svg': () => ({ path: `/targets/${PLAN}~T01/trend.svg` }),
  'GET /registers/{id}/entities': () => ({ path: `/registers/${SCHOOLS}/entities?on=2024-01-01` }),
  'GET /registers/{id}/export': () => ({ path: `/registers/${SCHOOLS}/export?format=csv` }),
  'POST /registers/{id}/import': async (place) => {
    const { id } = await add(place, 'registers')
    const rows = [{ code: 'two', name: '二', nameEn: null, from: null, to: null }]
    const name = { zh: '名录', en: 'Register' }
    return {
      path: `/registers/${id}/import?dryRun=false&version=1`,
      init: {
        body: writeCsv({ name, columns: REGISTER_COLUMNS, rows }, 'zh'),
        headers: { 'content-type': 'application/octet-stream' },
      },
    }
  },
  'GET /assessments': () => ({ path: '/assessments' }),
  'GET /assessments/export': () => ({ path: `/assessments/export?plan=${PLAN}&format=csv` }),
  'GET /assessments/{id}': () => ({ path: `/assessments/${PLAN}~T01` }),
  'GET /audit': () => ({ path: '/audit' }),
  'GET /audit/export': () => ({ path: '/audit/export?format=csv' }),
  'GET /audit/{seq}': () => ({ path: '/audit/1' }),
  'GET /me': () => ({ path: '/me' }),
}

/** What belongs to no district. */
const ofNone: Record<string, Prepare> = {
  'GET /api/health': () => ({ path: '/health' }),
  'GET /api/districts': () => ({ path: '/districts' }),
}

const DISTRICT = '/api/districts/{district}'

const inDistrict = (requests: Record<string, Prepare>): Record<string, Prepare> =>
  Object.fromEntries(
    Object.entries(requests).map(([operation, prepare]) => {
      const [method, path] = operation.split(' ')
      const within: Prepare = async (place) => {
        const { path: rest, ...ask } = await prepare(place)
        return { path: `/districts/${place.district}${rest}`, ...ask }
      }
      return [`${method} ${DISTRICT}${path}`, within]
    }),
  )

/**
 * For each operation of the API a request that succeeds for whoever may make it, prepared as often as it is
 * asked for. What it takes is made past all permissions.
 */
export const REQUESTS: Readonly<Record<string, Prepare>> = {
  ...ofNone,
  ...DOORS,
  ...Object.fromEntries(
    Object.keys(NEW).flatMap((resource) => Object.entries(inDistrict(records(resource)))),
  ),
  ...inDistrict(ofPlans),
  ...inDistrict(values),
  ...inDistrict(PEOPLE),
  ...inDistrict(REPORTING),
  ...inDistrict(NOTIFYING),
  ...inDistrict(SHEETS),
  ...inDistrict(SUPPORTING),
  ...inDistrict(PAPERS),
}
