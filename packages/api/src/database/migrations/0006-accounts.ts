import { type Kysely, sql } from 'kysely'
import type { DatabaseKind } from '../open-database.ts'
import { columnTypes } from './column-types.ts'

/** Accounts: second factors and ways of signing in, as better-auth expects them, and what we keep besides. */
export async function accounts(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  await secondFactors(db, kind)
  await ours(db, kind)
  await takeOver(db, kind)
}

async function secondFactors(db: Kysely<unknown>, kind: DatabaseKind) {
  const instant = kind === 'postgres' ? sql`timestamptz` : sql`date`
  const truth = kind === 'postgres' ? sql`boolean` : sql`integer`
  await db.schema.alterTable('user').addColumn('twoFactorEnabled', truth).execute()
  await db.schema.alterTable('session').addColumn('method', 'text').execute()
  await db.schema
    .createTable('twoFactor')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) =>
      column.notNull().references('user.id').onDelete('cascade'),
    )
    .addColumn('verified', truth)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', instant)
    .execute()
  for (const column of ['secret', 'userId'])
    await db.schema.createIndex(`twoFactor_${column}_idx`).on('twoFactor').column(column).execute()
}

async function ours(db: Kysely<unknown>, kind: DatabaseKind) {
  const { text, whole, flag, tableEnd } = columnTypes(kind)
  await db.schema
    .createTable('user_state')
    .addColumn('user', text, (column) => column.notNull().primaryKey())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('district', text)
    .addColumn('mustChange', flag, (column) => column.notNull())
    .addColumn('passwordAt', text)
    .addColumn('totpStep', whole, (column) => column.notNull())
    .addColumn('lastSignInAt', text)
    .addColumn('createdAt', text, (column) => column.notNull())
    .addColumn('createdBy', text, (column) => column.notNull())
    .addColumn('version', whole, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('user_state_by_district')
    .on('user_state')
    .column('district')
    .execute()
  await db.schema
    .createTable('sign_in_failure')
    .addColumn('name', text, (column) => column.notNull().primaryKey())
    .addColumn('failures', whole, (column) => column.notNull())
    .addColumn('since', text, (column) => column.notNull())
    .addColumn('until', text)
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createIndex('sign_in_failure_by_since')
    .on('sign_in_failure')
    .column('since')
    .execute()
  await db.schema
    .createTable('password_history')
    .addColumn('user', text, (column) => column.notNull())
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('password_history_pk', ['user', 'seq'])
    .modifyEnd(tableEnd)
    .execute()
  await db.schema
    .createTable('invitation')
    .addColumn('user', text, (column) => column.notNull().primaryKey())
    .addColumn('token', text, (column) => column.notNull().unique())
    .addColumn('district', text)
    .addColumn('expiresAt', text, (column) => column.notNull())
    .addColumn('createdAt', text, (column) => column.notNull())
    .addColumn('createdBy', text, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute()
}

/** Who is there already goes on as before; their password is as old as they are. */
async function takeOver(db: Kysely<unknown>, kind: DatabaseKind) {
  const made =
    kind === 'postgres'
      ? sql`to_char("createdAt" at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : sql`"createdAt"`
  await sql`
    insert into user_state
      ("user", "state", "mustChange", "passwordAt", "totpStep", "createdAt", "createdBy", "version")
    select "username", 'active', 0, ${made}, 0, ${made}, 'gangyao', 1
    from "user" where "username" is not null`.execute(db)
  await sql`
    insert into password_history ("user", "seq", "hash")
    select "username", 1, "password" from "account"
    join "user" on "user"."id" = "account"."userId"
    where "username" is not null and "password" is not null`.execute(db)
}
