import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aValue } from '../../test/a-value.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, NOW } from '../../test/http.ts'
import { appoint, aTown, OTHER_UNIT, OWN_UNIT } from '../../test/people.ts'
import { snapshotOf } from '../../test/snapshot.ts'
import { publishObservations } from '../observations/publish-observations.ts'
import { recordObservation } from '../observations/record-observation.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { readGrants } from './read-grants.ts'

onEachDatabase('somebody who wants more', (database) => {
  let admin: Caller
  let editor: Caller
  let leader: Caller
  let here = ''
  let there = ''
  let base = ''
  let log: string[]
  beforeAll(async () => {
    const town = await aTown(database.db)
    ;({ log } = town)
    admin = await town.settle('admin')
    editor = await town.settle('editor')
    leader = await town.settle('leader')
    await town.settle('admin2')
    await town.settle('newcomer')
  })
  beforeEach(async () => {
    await database.db.deleteFrom('access_grant').execute()
    ;[here, there] = [aDistrict(), aDistrict()]
    base = `/districts/${here}`
    for (const district of [here, there]) await loadPlan(database.db, aPlan(district), office)
    await appoint(database.db, 'admin', { district: here, role: 'administrator' })
    await appoint(database.db, 'editor', { district: here, role: 'editor' })
    await appoint(database.db, 'leader', { district: here, role: 'leader' })
    await appoint(database.db, 'admin2', { district: there, role: 'administrator' })
  })

  const enter = (unit: string, period = '2023', district = here) =>
    recordObservation(database.db, district, aValue({ unit, period }), office, NOW)
  /** Whatever it answers, nothing has been written anywhere. */
  async function refused(status: number, ask: () => ReturnType<Caller>, code = CODES[status]) {
    const before = await snapshotOf(database.db)
    const reply = await ask()
    expect([reply.status, reply.body.code], JSON.stringify(reply.body)).toEqual([status, code])
    expect(await snapshotOf(database.db)).toEqual(before)
    return reply
  }
  const CODES: Record<number, string> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not-found',
    409: 'conflict',
    422: 'invalid',
  }
  const grants = (user: string) => readGrants(database.db, user)

  describe('by granting', () => {
    const give = (call: Caller, grant: object, district = here) =>
      call('POST', `/districts/${district}/grants`, { unit: '', ...grant })

    it('cannot give themselves a role, however they write their name', async () => {
      for (const user of ['admin', 'ADMIN', ' Admin ', 'aDmIn'])
        await refused(403, () => give(admin, { user, role: 'coordinator' }))
      await refused(403, () => give(editor, { user: 'editor', role: 'coordinator' }))
    })

    it('cannot take away their own, so that nobody is to blame', async () => {
      await refused(403, () => admin('DELETE', `${base}/grants/admin~administrator~`))
      await refused(404, () => admin('DELETE', `${base}/grants/Admin2~administrator~`))
    })

    it('cannot give or take in another district, or to one there is not', async () => {
      await refused(404, () => give(admin, { user: 'newcomer', role: 'leader' }, there))
      await refused(404, () => give(admin, { user: 'newcomer', role: 'leader' }, '999999'))
      await refused(404, () => admin('DELETE', `/districts/${there}/grants/admin2~administrator~`))
      await refused(422, () => give(admin, { user: 'newcomer', role: 'leader', district: there }))
      // Taken here, whose id is the same there.
      await refused(404, () => admin('DELETE', `${base}/grants/admin2~administrator~`))
    })

    it('cannot give to nobody, nor what there is not', async () => {
      const grant = { user: 'newcomer', role: 'editor', unit: OWN_UNIT }
      const faults: [object, string][] = [
        [{ user: 'nobody-at-all' }, 'user'],
        [{ user: "' or 1=1 --" }, 'user'],
        [{ user: '' }, 'user'],
        [{ role: 'root' }, 'role'],
        [{ role: ['administrator'] }, 'role'],
        [{ role: 'administrator' }, 'unit'],
        [{ unit: '' }, 'unit'],
        [{ unit: 'nowhere' }, 'unit'],
        [{ unit: 'all-members' }, 'unit'],
        [{ version: 2 }, 'version'],
        [{ grantedBy: 'somebody' }, 'grantedBy'],
      ]
      for (const [fault, field] of faults) {
        const { body } = await refused(422, () => give(admin, { ...grant, ...fault }))
        expect(body.errors.map((error: { field: string }) => error.field)).toContain(field)
      }
      expect(await grants('newcomer')).toEqual([])
    })

    it('cannot give the same twice, at once neither', async () => {
      const grant = { user: 'newcomer', role: 'leader' }
      const replies = await Promise.all([
        give(admin, grant),
        give(admin, grant),
        give(admin, grant),
      ])
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409])
      await refused(409, () => give(admin, grant))
    })

    it('cannot leave a district without an administrator', async () => {
      const boss = { name: 'gangyao', grants: 'everything' } as const
      await expect(
        revokeRole(database.db, here, 'admin~administrator~', boss),
      ).rejects.toMatchObject({ code: 'conflict' })
      expect(await grants('admin')).toHaveLength(1)
    })

    it('cannot leave it so by two who unseat each other at once', async () => {
      for (let turn = 0; turn < 10; turn++) {
        const district = aDistrict()
        await loadPlan(database.db, aPlan(district), office)
        for (const user of ['admin', 'newcomer'])
          await appoint(database.db, user, { district, role: 'administrator' })
        const as = async (name: string) => ({ name, grants: await grants(name) })
        const [one, other] = [await as('admin'), await as('newcomer')]
        const ends = await Promise.allSettled([
          revokeRole(database.db, district, 'newcomer~administrator~', one),
          revokeRole(database.db, district, 'admin~administrator~', other),
        ])
        expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const left = await database.db
          .selectFrom('access_grant')
          .select('user')
          .where((eb) => eb.and({ district, role: 'administrator' }))
          .execute()
        expect(left).toHaveLength(1)
      }
    })

    it('is what they were made at once, and no longer than that', async () => {
      const boss = { name: 'gangyao', grants: 'everything' } as const
      const grant = { user: 'leader', role: 'coordinator', unit: '' } as const
      const { body: task } = await leader('GET', `${base}/tasks/2021-2025~A1.1`)
      await refused(403, () => leader('PUT', `${base}/tasks/${task.id}`, task))
      await grantRole(database.db, here, grant, boss, NOW)
      expect((await leader('PUT', `${base}/tasks/${task.id}`, task)).status).toBe(200)
      await revokeRole(database.db, here, 'leader~coordinator~', boss)
      await refused(403, () =>
        leader('PUT', `${base}/tasks/${task.id}`, { ...task, version: task.version + 1 }),
      )
    })

    it('keeps a unit that somebody is there for, though the plan no longer names it', async () => {
      const records = aPlan(here)
      const extra = { code: 'wenlvju', position: 9, name: '文旅局', nameEn: null, aliases: [] }
      const unit = { ...extra, kind: 'government', from: null, to: null } as const
      await loadPlan(database.db, { ...records, units: [...records.units, unit] }, office)
      await appoint(database.db, 'newcomer', { district: here, role: 'editor', unit: 'wenlvju' })
      await loadPlan(database.db, records, office)
      expect((await admin('GET', `${base}/units/wenlvju`)).status).toBe(200)
    })
  })

  describe('as the editor of a unit', () => {
    it('writes for it and for no other: by entering', async () => {
      const send = (unit: string) => editor('POST', `${base}/observations`, aValue({ unit }))
      await refused(403, () => send(OTHER_UNIT))
      await refused(403, () => send('nowhere'))
      expect((await send(OWN_UNIT)).status).toBe(201)
    })

    it('by a batch in which one is another’s: none of it', async () => {
      const batch = (...units: string[]) =>
        editor('POST', `${base}/observations/batch`, {
          observations: units.map((unit, index) => aValue({ unit, period: String(2021 + index) })),
        })
      await refused(403, () => batch(OWN_UNIT, OWN_UNIT, OTHER_UNIT))
      await refused(403, () => batch(OTHER_UNIT, OWN_UNIT))
      await refused(403, () => batch(OTHER_UNIT))
      expect((await batch(OWN_UNIT, OWN_UNIT)).status).toBe(200)
    })

    it('by correcting or deleting what is another’s', async () => {
      const { id, ...value } = await enter(OTHER_UNIT)
      const at = `${base}/observations/${id}`
      await refused(403, () => editor('PUT', at, { ...value, value: 1 }))
      await refused(403, () => editor('DELETE', at))
      await refused(403, () =>
        editor('POST', `${base}/observations/batch`, {
          observations: [{ ...aValue({ unit: OTHER_UNIT, period: '2023', value: 1 }), version: 1 }],
        }),
      )
    })

    it('by saying that another’s is theirs, or theirs another’s', async () => {
      const { id: others, ...other } = await enter(OTHER_UNIT)
      const { id: own, ...mine } = await enter(OWN_UNIT)
      await refused(422, () =>
        editor('PUT', `${base}/observations/${others}`, { ...other, unit: OWN_UNIT, value: 1 }),
      )
      await refused(403, () =>
        editor('PUT', `${base}/observations/${own}`, { ...mine, unit: OTHER_UNIT, value: 1 }),
      )
      await refused(422, () =>
        editor('PUT', `${base}/observations/${own}`, { ...mine, id: others, value: 1 }),
      )
    })

    it('cannot publish or withdraw, not even their own', async () => {
      const { id } = await enter(OWN_UNIT)
      await refused(403, () => editor('POST', `${base}/observations/${id}/publish`))
      await refused(403, () => editor('POST', `${base}/observations/publish`, { ids: [id] }))
      await publishObservations(database.db, here, [id], office, NOW)
      await refused(403, () => editor('POST', `${base}/observations/${id}/withdraw`))
      const value = aValue({ period: '2024' })
      await refused(422, () =>
        editor('POST', `${base}/observations`, { ...value, published: true }),
      )
    })

    it('cannot say who recorded it, when, or that it was counted', async () => {
      for (const lie of [
        { recordedBy: 'admin' },
        { recordedAt: '2020-01-01T00:00:00Z' },
        { source: 'counted' },
        { version: 7 },
        { district: there },
      ])
        await refused(422, () =>
          editor('POST', `${base}/observations`, { ...aValue({ period: '2024' }), ...lie }),
        )
      const { id, ...value } = await enter(OWN_UNIT)
      const lie = { ...value, value: 3, recordedBy: 'admin', published: true }
      const { body } = await editor('PUT', `${base}/observations/${id}`, lie)
      expect(body).toMatchObject({ recordedBy: 'editor', published: false, value: 3 })
    })

    it('cannot import into a register, not even to try', async () => {
      const init = { body: 'code,name\n', headers: { 'content-type': 'application/octet-stream' } }
      for (const query of ['', '?dryRun=false&version=1'])
        await refused(403, () =>
          editor('POST', `${base}/registers/2021-2025~schools/import${query}`, undefined, init),
        )
    })
  })

  describe('from another district', () => {
    it('reads nothing by an address, however it is written', async () => {
      const { id } = await enter(OWN_UNIT, '2023', there)
      for (const path of [
        `/districts/${there}/observations/${id}`,
        `/districts/${there}/targets`,
        `/districts/${there}/me`,
        `/districts/${there}/nothing`,
        `/districts/${there}`,
        `/districts/${there}/../${there}/targets`,
        `/districts/${here}/../${there}/targets`,
        `/districts/${here}%2F..%2F${there}/targets`,
        `/districts/${here}/observations/${there}~${id}`,
        `/districts/${here}/observations/${id}`,
        `/districts//${there}/targets`,
        `/districts/${there}%20/targets`,
        `/districts/${[...there].map((digit) => `%3${digit}`).join('')}/targets`,
      ])
        await refused(404, () => editor('GET', path))
    })

    it('reads nothing by a filter, a search, an id or an order', async () => {
      await enter(OWN_UNIT, '2023', there)
      for (const query of [`district=${there}`, `_sort=district`, `district=${here}`])
        await refused(400, () => editor('GET', `${base}/observations?${query}`), 'unknown-field')
      const { body: other } = await editor('GET', `${base}/observations?_end=1000`)
      expect(other).toEqual([])
      for (const query of [`q=${there}`, `id=${there}~2021-2025`, 'q=%25', "q=' or 1=1 --"])
        expect((await editor('GET', `${base}/observations?${query}`)).body, query).toEqual([])
      expect((await editor('GET', '/districts')).body).toMatchObject([{ id: here }])
    })

    it('is told the same of a district that is not theirs and of one there is not', async () => {
      const [theirs, none] = [
        await editor('GET', `/districts/${there}/targets`),
        await editor('GET', '/districts/999999/targets'),
      ]
      expect(JSON.stringify(theirs.body).replaceAll(there, '999999')).toBe(
        JSON.stringify(none.body),
      )
      expect(theirs.headers.get('cache-control')).toBe('no-store')
    })

    it('changes nothing through a body that names it', async () => {
      await appoint(database.db, 'leader', { district: here, role: 'coordinator' })
      const { body: task } = await leader('GET', `${base}/tasks/2021-2025~A1.1`)
      await refused(422, () =>
        leader('PUT', `${base}/tasks/${task.id}`, { ...task, district: there }),
      )
      const { version, id, ...fresh } = task
      await refused(422, () =>
        leader('POST', `${base}/tasks`, { ...fresh, code: 'A1.9', district: there }),
      )
    })
  })

  it('finds no way by keys of the prototype', async () => {
    const value = JSON.stringify(aValue({ unit: OTHER_UNIT }))
    for (const key of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty']) {
      const smuggled = value.replace('{', `{"${key}":{"unit":"${OWN_UNIT}","grants":"everything"},`)
      // Not ours is not ours, whatever else is wrong with it.
      const { status } = await editor('POST', `${base}/observations`, smuggled)
      expect([403, 422]).toContain(status)
      const own = smuggled.replace(`"unit":"${OTHER_UNIT}"`, `"unit":"${OWN_UNIT}"`)
      await refused(422, () => editor('POST', `${base}/observations`, own))
      const grant = `{"${key}":{"role":"administrator"},"user":"newcomer","role":"leader","unit":""}`
      await refused(422, () => admin('POST', `${base}/grants`, grant))
    }
    expect(Object.prototype).not.toHaveProperty('grants')
  })

  it('finds no way by another method or another spelling of the address', async () => {
    const { id } = await enter(OTHER_UNIT)
    const own = await enter(OWN_UNIT)
    for (const [method, path, status] of [
      ['PATCH', `${base}/observations/${own.id}`, 404],
      ['DELETE', `${base}/grants`, 403],
      ['PATCH', `${base}/grants/admin~administrator~`, 403],
      ['GET', `${base}/grants/`, 403],
      ['GET', `${base}//grants`, 404],
      ['GET', `${base}/GRANTS`, 404],
      ['GET', `${base}/grants%2Fadmin~administrator~`, 404],
      ['GET', `${base}/./grants`, 403],
      ['GET', `${base}/tasks/../grants`, 403],
      ['GET', `${base}/tasks/..%2Fgrants`, 404],
      ['HEAD', `${base}/grants`, 403],
      ['HEAD', `${base}/audit`, 403],
      ['GET', `${base}/audit/export`, 403],
      ['GET', `${base}/audit/1`, 403],
    ] as const) {
      const before = await snapshotOf(database.db)
      expect([method, path, (await editor(method, path)).status]).toEqual([method, path, status])
      expect(await snapshotOf(database.db)).toEqual(before)
    }
    const init = { headers: { 'x-http-method-override': 'DELETE' } }
    await refused(404, () => editor('POST', `${base}/observations/${id}`, {}, init))
  })

  it('leaves no failure that nobody foresaw', () => {
    expect(log).toEqual([])
  })
})
