import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { anOffice } from '../../../test/an-office.ts'
import { PASSWORD } from '../../../test/http.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { migrations } from './index.ts'

describe.each(DATABASE_KINDS)('an installation from before accounts (%s)', (kind) => {
  it('keeps its users, their passwords and their sessions', async () => {
    const fresh = await freshDatabase(kind)
    const { db, close } = openDatabase(fresh.at)
    try {
      const before = new Migrator({
        db,
        provider: { getMigrations: async () => migrations(kind) },
        migrationTableName: 'migration_core',
        migrationLockTableName: 'migration_core_lock',
      })
      expect((await before.migrateTo('0004_access')).error).toBeUndefined()
      const { auth, signIn } = await anOffice(db)
      const hash = await (await auth.$context).password.hash(PASSWORD)
      const at = '2026-01-02T03:04:05.678Z'
      await sql`
        insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username")
        values ('1', '老用户', 'old@gangyao.invalid', false, ${at}, ${at}, 'old')`.execute(db)
      await sql`
        insert into "account"
          ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
        values ('1', '1', 'credential', '1', ${hash}, ${at}, ${at})`.execute(db)
      await migrate(db)
      expect(await db.selectFrom('user_state').selectAll().execute()).toMatchObject([
        { user: 'old', state: 'active', mustChange: 0, passwordAt: at, createdAt: at },
      ])
      expect(await signIn('old')).toMatchObject({ status: 200, body: { user: { name: '老用户' } } })
    } finally {
      await close()
      await fresh.remove()
    }
  })
})
