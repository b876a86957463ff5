import { beforeEach, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { aSource } from '../../test/audit.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { NOW } from '../../test/http.ts'
import { aKey } from '../../test/keys.ts'
import { readContact, searchContacts } from '../contacts/read-contacts.ts'
import { createContact, updateContact } from '../contacts/save-contact.ts'
import { loadPlan } from '../plans/load-plan.ts'
import type { PersonalKey } from './keys.ts'
import { rotatePersonal } from './rotate-personal.ts'

onEachDatabase('rotating the key of personal data', (database) => {
  const [first, second, third] = [aKey('first'), aKey('second'), aKey('third')]
  let district = ''
  const store = (...keys: PersonalKey[]) => ({ db: database.db, keys: async () => keys })
  const person = (index: number) => ({
    ...{
      unit: 'kexie',
      name: `张${index}`,
      duty: null,
      officePhone: null,
      email: null,
      note: null,
    },
    phone: `1380000${String(index).padStart(4, '0')}`,
    consent: { givenOn: '2024-01-08', how: 'duty' as const },
  })
  const add = (index: number, ...keys: PersonalKey[]) =>
    createContact(store(...keys), district, person(index), office, NOW)
  const rotate = (keys: PersonalKey[], progress?: (sealed: number) => void) =>
    rotatePersonal(database.db, keys, {
      ...{ source: aSource({ via: 'command' }), now: NOW, batch: 3 },
      ...(progress && { progress }),
    })
  const sealedWith = async () => {
    const rows = await database.db
      .selectFrom('contact')
      .select(['phone', 'phoneIndex', 'name'])
      .execute()
    const ids = rows.flatMap(({ phone, phoneIndex, name }) => [
      phone?.split('.')[1],
      name?.split('.')[1],
      phoneIndex?.split('.')[0],
    ])
    return [...new Set(ids)].sort()
  }
  const found = async (index: number, ...keys: PersonalKey[]) =>
    (
      await searchContacts(
        store(...keys),
        district,
        { field: 'phone', value: person(index).phone },
        office,
        NOW,
      )
    ).length

  beforeEach(async () => {
    await database.db.deleteFrom('contact').execute()
    await database.db.deleteFrom('personal_key').execute()
    district = aDistrict()
    await loadPlan(database.db, aPlan(district), office)
    for (let index = 0; index < 10; index++) await add(index, first)
  })

  it('seals everything anew, and the key of before is needed no longer', async () => {
    expect(await rotate([second, first])).toEqual({ sealed: 10, faults: [] })
    expect(await sealedWith()).toEqual([second.id])
    expect(await found(7, second)).toBe(1)
    expect(await database.db.selectFrom('personal_key').select('id').execute()).toEqual([
      { id: second.id },
    ])
    expect(await rotate([second])).toEqual({ sealed: 0, faults: [] })
  })

  it('goes on where it was when it was stopped half-way; meanwhile all can be read and found', async () => {
    const stopped = rotate([second, first], (sealed) => {
      if (sealed >= 6) throw new Error('killed')
    })
    await expect(stopped).rejects.toThrow('killed')
    expect(await sealedWith()).toEqual([first.id, second.id].sort())
    for (let index = 0; index < 10; index++) expect(await found(index, second, first)).toBe(1)
    expect(await rotate([second, first])).toEqual({ sealed: 4, faults: [] })
    expect(await sealedWith()).toEqual([second.id])
  })

  it('lets nobody seal with the key of before once it has begun', async () => {
    const stopped = rotate([second, first], () => {
      throw new Error('killed')
    })
    await expect(stopped).rejects.toThrow('killed')
    await expect(add(11, first)).rejects.toMatchObject({ code: 'unavailable' })
    // A server that knows both uses the new one, whichever comes first in its list.
    await add(12, first, second)
    await rotate([second, first])
    expect(await sealedWith()).toEqual([second.id])
    expect(await found(12, second)).toBe(1)
  })

  it('seals at the same time as others write, and loses nothing', async () => {
    const both = [first, second]
    const writes = Array.from({ length: 20 }, (_, index) => add(100 + index, ...both))
    const [rotation] = await Promise.all([rotate([second, first]), ...writes])
    expect(rotation.faults).toEqual([])
    expect(await sealedWith()).toEqual([second.id])
    for (let index = 0; index < 20; index++) expect(await found(100 + index, second)).toBe(1)
  })

  it('overwrites no change that somebody makes at that moment', async () => {
    const contact = await add(50, first, second)
    const change = updateContact(
      store(first, second),
      district,
      contact.id,
      { ...person(51), code: contact.id, version: 1 },
      office,
      NOW,
    )
    await Promise.all([rotate([second, first]), change])
    expect(await found(51, second)).toBe(1)
    expect(await found(50, second)).toBe(0)
  })

  it('leaves alone what does not open, names it, and keeps the key of before', async () => {
    const contact = await add(60, first)
    const phone = `gp1.${first.id}.${'A'.repeat(60)}`
    await database.db.updateTable('contact').set({ phone }).where('code', '=', contact.id).execute()
    expect(await rotate([second, first])).toEqual({
      sealed: 10,
      faults: [`${district} contacts ${contact.id}`],
    })
    expect(await database.db.selectFrom('personal_key').selectAll().execute()).toHaveLength(2)
    expect(await readContact(store(second, first), district, contact.id, office)).toMatchObject({
      name: '张60',
      phone: '****',
    })
  })

  it('refuses where the key that seals now is not at hand', async () => {
    await expect(rotate([second, third])).rejects.toMatchObject({ code: 'unavailable' })
    expect(await sealedWith()).toEqual([first.id])
  })

  it('lets one key be the first, whoever comes first', async () => {
    await database.db.deleteFrom('contact').execute()
    await database.db.deleteFrom('personal_key').execute()
    const all = await Promise.allSettled([first, second, third].map((key, at) => add(at, key)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await sealedWith()).toHaveLength(1)
  })
})
