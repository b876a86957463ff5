import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from '@gangyao/testing/databases'
import { afterAll, beforeAll, describe } from 'vitest'
import { migrate } from '../src/database/migrate.ts'
import {
  type DatabaseKind,
  type Db,
  type OpenDatabase,
  openDatabase,
} from '../src/database/open-database.ts'

/** Runs a suite on SQLite and on PostgreSQL, each with a migrated database of its own. */
export function onEachDatabase(
  name: string,
  suite: (database: { db: Db; kind: DatabaseKind; at: FreshDatabase['at'] }) => void,
) {
  describe.each(DATABASE_KINDS)(`${name} (%s)`, (kind) => {
    let fresh: FreshDatabase
    let open: OpenDatabase
    beforeAll(async () => {
      fresh = await freshDatabase(kind)
      open = openDatabase(fresh.at)
      await migrate(open.db)
    })
    afterAll(async () => {
      await open.close()
      await fresh.remove()
    })
    suite({
      get db() {
        return open.db
      },
      get at() {
        return fresh.at
      },
      kind,
    })
  })
}
