import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from '@gangyao/testing/databases'
import { afterAll, beforeAll, describe } from 'vitest'
import { migrate } from '../src/database/migrate.ts'
import {
  type DatabaseKind,
  type Db,
  type OpenDatabase,
  openDatabase,
} from '../src/database/open-database.ts'

/** What a suite is given: a migrated database of its own. */
interface Database {
  db: Db
  kind: DatabaseKind
  at: FreshDatabase['at']
}

/** Runs a suite on SQLite and on PostgreSQL, each with a migrated database of its own. */
export function onEachDatabase(name: string, suite: (database: Database) => void) {
  for (const kind of DATABASE_KINDS) onDatabase(kind, name, suite)
}

/** The same on one of them. */
export function onDatabase(kind: DatabaseKind, name: string, suite: (database: Database) => void) {
  describe(`${name} (${kind})`, () => {
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
