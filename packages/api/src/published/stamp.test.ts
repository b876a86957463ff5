import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, aTarget, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, NOW } from '../../test/http.ts'
import { operations } from '../../test/operations.ts'
import { appoint, aTown, OWN_UNIT } from '../../test/people.ts'
import { SPARE } from '../../test/place.ts'
import { REQUESTS } from '../../test/requests.ts'
import { openDatabase } from '../database/open-database.ts'
import { correctObservation } from '../observations/correct-observation.ts'
import { publishObservations } from '../observations/publish-observations.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { withdrawObservation } from '../observations/withdraw-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { publicReader } from './public-reader.ts'

const PLAN = '2021-2025'

const WRITES = (await operations()).filter(
  ({ inDistrict, method, name }) => inDistrict && method !== 'GET' && name in REQUESTS,
)

onEachDatabase('the stamp of what is public', (database) => {
  let town: Awaited<ReturnType<typeof aTown>>
  let call: Caller
  let district = ''
  beforeAll(async () => {
    town = await aTown(database.db)
    await town.settle(SPARE)
    call = await town.settle('wang')
  })
  beforeEach(async () => {
    district = aDistrict()
    await load({})
    for (const role of ['administrator', 'coordinator'] as const)
      await appoint(database.db, 'wang', { district, role })
  })

  const load = (changes: Partial<ReturnType<typeof aPlan>>) =>
    loadPlan(database.db, { ...aPlan(district), ...changes }, office)
  const reader = () => publicReader(database.db)
  const seen = async () =>
    JSON.stringify([await reader().districts(), await reader().plan(district, PLAN)])

  /** Whether the public sees another thing, and whether the stamp is another one. */
  async function moves(work: () => Promise<unknown>) {
    const before = [await seen(), await reader().stamp()]
    await work()
    const after = [await seen(), await reader().stamp()]
    return { public: before[0] !== after[0], stamp: before[1] !== after[1] }
  }
  const BOTH = { public: true, stamp: true }

  it.each(WRITES.map(({ name, method }) => [name, method] as const))(
    'moves with %s where the public sees it',
    async (name, method) => {
      const { auth, signIn } = town
      const who = { user: 'wang', as: call, auth, signIn }
      const place = { db: database.db, district, unit: OWN_UNIT, ...who }
      const request = await REQUESTS[name]?.(place)
      if (!request) throw new Error(`no request for ${name}`)
      const moved = await moves(async () => {
        const { status } = await call(method, request.path, request.body, request.init)
        expect(status).toBeLessThan(300)
      })
      expect(moved.stamp || !moved.public).toBe(true)
    },
  )

  describe('moves when', () => {
    it('a value is published, replaced and withdrawn', async () => {
      const { db } = database
      const { id } = await recordObservation(db, district, aValue(), office, NOW)
      expect(await moves(() => publishObservations(db, district, [id], office, NOW))).toEqual(BOTH)
      await correctObservation(
        ...([db, district, id, { ...aValue({ value: 47 }), version: 1 }] as const),
        ...([office, NOW] as const),
      )
      expect(await moves(() => publishObservations(db, district, [id], office, NOW))).toEqual(BOTH)
      expect(await moves(() => withdrawObservation(db, district, id, office))).toEqual(BOTH)
    })

    it('a plan is loaded with anything changed: its head, its district, a record or the text', async () => {
      const records = aPlan(district)
      const [first, ...others] = records.targets
      if (!first) throw new Error('no target')
      for (const changes of [
        { plan: { ...records.plan, title: '新的标题' } },
        { district: { ...records.district, name: '新的名称' } },
        { targets: [{ ...first, value: 41 }, ...others] },
        { targets: [first, ...others, aTarget({ code: 'T09', position: 9 })] },
        { responsibilities: [...records.responsibilities].reverse() },
        { issuedText: `${records.issuedText}附则。\n` },
        { plan: { ...records.plan, status: 'draft' as const } },
      ])
        expect([changes, await moves(() => load(changes))]).toEqual([changes, BOTH])
    })
  })

  it('stays while nothing is written', async () => {
    const still = { public: false, stamp: false }
    expect(await moves(() => load({}))).toEqual(still)
    expect(await moves(() => call('GET', `/districts/${district}/targets`))).toEqual(still)
  })
})

it('says that the database is away where it is', async () => {
  const { db, close } = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })
  await expect(publicReader(db).stamp()).rejects.toMatchObject({ code: 'unavailable' })
  await close()
})
