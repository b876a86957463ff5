import { sql } from 'kysely'
import type { AuditNote, AuditSource } from '../src/audit/append-audit.ts'
import { appendAudit } from '../src/audit/append-audit.ts'
import type { Db } from '../src/database/open-database.ts'
import { kindOf } from '../src/database/open-database.ts'
import { write } from '../src/database/write.ts'

export const aSource = (overrides: Partial<AuditSource> = {}): AuditSource => ({
  actor: 'wang',
  via: 'panel',
  address: '10.0.0.7',
  request: 'r-1',
  ...overrides,
})

export const aNote = (district: string, overrides: Partial<AuditNote> = {}): AuditNote => ({
  ...aSource(),
  district,
  action: 'update',
  resource: 'targets',
  record: '2021-2025~T01',
  before: { value: 40 },
  after: { value: 50 },
  ...overrides,
})

/** Rows one a minute, and the last of them. */
export async function aLog(
  db: Db,
  district: string,
  count: number,
  start = '2024-01-01T00:00:00Z',
) {
  for (let index = 0; index < count; index++) {
    const now = new Date(Date.parse(start) + index * 60_000)
    const note = aNote(district, { before: { value: index }, after: { value: index + 1 } })
    await write(db, (trx) => appendAudit(trx, note, now))
  }
}

/** What an attacker with the rights of the database's owner does first. */
export async function dropTriggers(db: Db): Promise<void> {
  const { rows } =
    kindOf(db) === 'postgres'
      ? await sql<{ name: string; table: string }>`
          select tgname as name, tgrelid::regclass::text as "table" from pg_trigger
          where not tgisinternal`.execute(db)
      : await sql<{ name: string; table: string }>`
          select name, tbl_name as "table" from sqlite_master where type = 'trigger'`.execute(db)
  for (const { name, table } of rows)
    await (kindOf(db) === 'postgres'
      ? sql`drop trigger ${sql.id(name)} on ${sql.id(table)}`
      : sql`drop trigger ${sql.id(name)}`
    ).execute(db)
}
