import { afterEach, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { isDemo, markDemo } from './demo-mark.ts'

onEachDatabase('the mark of a demonstration', (database) => {
  afterEach(() => database.db.deleteFrom('mark').execute())

  it('is for an empty database, and stays with what is filled in', async () => {
    expect(await isDemo(database.db)).toBe(false)
    await markDemo(database.db)
    await loadPlan(database.db, aPlan(aDistrict()), office)
    await markDemo(database.db)
    expect(await isDemo(database.db)).toBe(true)
  })

  it('is refused to a database that holds a plan', async () => {
    await loadPlan(database.db, aPlan(aDistrict()), office)
    await expect(markDemo(database.db)).rejects.toMatchObject({ code: 'conflict' })
    expect(await isDemo(database.db)).toBe(false)
  })
})
