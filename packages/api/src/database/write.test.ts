import { expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { write } from './write.ts'

onEachDatabase('write', (database) => {
  const district = (code: string) => ({ code, name: 'x', nameEn: null, parent: null })
  const known = async (code: string) =>
    (await database.db.selectFrom('district').select('code').where('code', '=', code).execute())
      .length

  it('happens whole or not at all', async () => {
    const code = aDistrict()
    const failing = write(database.db, async (trx) => {
      await trx.insertInto('district').values(district(code)).execute()
      throw new Error('half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    expect(await known(code)).toBe(0)
  })

  it('tells apart what is taken and what hangs on something', async () => {
    const code = aDistrict()
    await loadPlan(database.db, aPlan(code), office)
    await expect(
      write(database.db, (trx) => trx.insertInto('district').values(district(code)).execute()),
    ).rejects.toMatchObject({ code: 'stale' })
    await expect(
      write(database.db, (trx) =>
        trx
          .deleteFrom('task')
          .where((eb) => eb.and({ district: code, code: 'A1.1' }))
          .execute(),
      ),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('finds at its end that a period or safeguard has lost its parent, and takes everything back', async () => {
    const code = aDistrict()
    await loadPlan(database.db, aPlan(code), office)
    await expect(
      write(database.db, async (trx) => {
        await trx
          .updateTable('district')
          .set({ name: 'changed' })
          .where('code', '=', code)
          .execute()
        await trx
          .updateTable('safeguard')
          .set({ parent: 'S9' })
          .where((eb) => eb.and({ district: code, code: 'S1.1' }))
          .execute()
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const row = await database.db
      .selectFrom('district')
      .select('name')
      .where('code', '=', code)
      .executeTakeFirst()
    expect(row?.name).toBe('东胜区')
  })
})
