import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { describe, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'

describe.each(DATABASE_KINDS)('migrate (%s)', (kind) => {
  it('runs each migration once when several processes start together', async () => {
    const fresh = await freshDatabase(kind)
    const starting = [openDatabase(fresh.at), openDatabase(fresh.at), openDatabase(fresh.at)]
    try {
      const ran = await Promise.all(starting.map(({ db }) => migrate(db)))
      expect(ran.flat()).toEqual(Object.keys(migrations(kind)).sort())
    } finally {
      await Promise.all(starting.map(({ close }) => close()))
      await fresh.remove()
    }
  })

  it('refuses a database that a newer version has changed', async () => {
    const fresh = await freshDatabase(kind)
    const { db, close } = openDatabase(fresh.at)
    try {
      await migrate(db)
      await db
        .withTables<{ migration_core: { name: string; timestamp: string } }>()
        .insertInto('migration_core')
        .values({ name: '9999_from_the_future', timestamp: new Date().toISOString() })
        .execute()
      await expect(migrate(db)).rejects.toThrow(/newer version/)
    } finally {
      await close()
      await fresh.remove()
    }
  })
})
