import { NO_DISTRICT } from '@gangyao/domain'
import { type SqlBool, sql, type Transaction } from 'kysely'
import { type AuditSource, appendAudit } from '../audit/append-audit.ts'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { byName, decodeRow, type Fields, idOf } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { write } from '../database/write.ts'
import { keyIsAway, type PersonalKey } from './keys.ts'
import { openRecord, type PersonalTable, sealRecord } from './personal-table.ts'
import { PERSONAL_TABLES } from './personal-tables.ts'

export interface RotateOptions {
  source: AuditSource
  now: Date
  /** Told after each batch how many records have been sealed anew so far. */
  progress?: (sealed: number) => void
  batch?: number
}

export interface Rotation {
  sealed: number
  /** Records that do not open; they stay as they are, and the key of before is still needed. */
  faults: string[]
}

/**
 * Seals everything with the first of the keys, in small transactions while servers run. Stopped half-way
 * it goes on where it was; what is sealed already is left alone.
 *
 * @throws AppError `unavailable` where the key that seals now is not among the keys
 */
export async function rotatePersonal(
  db: Db,
  keys: readonly PersonalKey[],
  { source, now, progress = () => {}, batch = 100 }: RotateOptions,
): Promise<Rotation> {
  const [key] = keys
  if (!key) throw keyIsAway()
  await makeCurrent(db, key, keys, now)
  const done: Rotation = { sealed: 0, faults: [] }
  for (const personal of PERSONAL_TABLES)
    for (let after: string[] = []; ; ) {
      const rows = await remaining(db, personal, key, after, batch)
      const last = rows.at(-1)
      if (!last) break
      after = keyColumns(personal).map((column) => String(last[column]))
      const { sealed, faults } = await write(db, (trx) => sealBatch(trx, personal, rows, keys))
      done.sealed += sealed
      done.faults.push(...faults)
      progress(done.sealed)
    }
  await write(db, async (trx) => {
    if (done.faults.length === 0)
      await trx.deleteFrom('personal_key').where('current', '=', 0).execute()
    const after = { sealedWith: key.id, records: done.sealed, faults: done.faults.length }
    const note = { action: 'update', resource: 'personal-keys', record: key.id, after } as const
    await appendAudit(trx, { ...source, ...note, district: NO_DISTRICT }, now)
  })
  return done
}

/** From here on nobody seals with another one: whoever is at it holds the row that changes. */
const makeCurrent = (db: Db, { id }: PersonalKey, keys: readonly PersonalKey[], now: Date) =>
  write(db, async (trx) => {
    const current = await locking(
      trx,
      trx.selectFrom('personal_key').select('id').where('current', '=', 1),
    ).executeTakeFirst()
    if (current?.id === id) return
    if (current && !keys.some((key) => key.id === current.id)) throw keyIsAway()
    await trx.updateTable('personal_key').set({ current: 0 }).execute()
    await trx
      .insertInto('personal_key')
      .values({ id, current: 1, since: now.toISOString() })
      .onConflict((clash) => clash.column('id').doUpdateSet({ current: 1 }))
      .execute()
  })

const keyColumns = ({ table }: PersonalTable) => ['district', ...table.key]

/** The next records of which something is sealed with another key. */
async function remaining(
  db: Db,
  personal: PersonalTable,
  { id }: PersonalKey,
  after: readonly string[],
  limit: number,
): Promise<Fields[]> {
  const columns = keyColumns(personal)
  let query = byName(db)
    .selectFrom(personal.table.name)
    .selectAll()
    .where((eb) =>
      eb.or(
        Object.keys(personal.fields).map((field) =>
          eb.and([eb(field, 'is not', null), eb(field, 'not like', `gp1.${id}.%`)]),
        ),
      ),
    )
    .limit(limit)
  if (after.length > 0)
    query = query.where(
      sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(after)})`,
    )
  for (const column of columns) query = query.orderBy(column)
  return query.execute()
}

async function sealBatch(
  trx: Transaction<Tables>,
  personal: PersonalTable,
  rows: readonly Fields[],
  keys: readonly PersonalKey[],
): Promise<Rotation> {
  const done: Rotation = { sealed: 0, faults: [] }
  for (const row of rows) {
    const isOne = Object.fromEntries(keyColumns(personal).map((column) => [column, row[column]]))
    const query = byName(trx)
      .selectFrom(personal.table.name)
      .selectAll()
      .where((eb) => eb.and(isOne))
    const stored = await locking(trx, query).executeTakeFirst()
    if (!stored) continue
    const anew = sealedAnew(personal, stored, keys)
    if (!anew) {
      const id = idOf(personal.table, stored)
      done.faults.push(`${stored.district} ${personal.table.resource} ${id}`)
      continue
    }
    await byName(trx)
      .updateTable(personal.table.name)
      .set(anew)
      .where((eb) => eb.and(isOne))
      .execute()
    done.sealed++
  }
  return done
}

/** The columns of a record that change; `null` where it does not open. */
function sealedAnew(
  personal: PersonalTable,
  stored: Fields,
  keys: readonly PersonalKey[],
): Fields | null {
  const [key] = keys
  const { table, fields } = personal
  const district = String(stored.district)
  try {
    if (!key) return null
    const open = openRecord(keys, personal, district, decodeRow(table, stored))
    const anew = sealRecord(key, personal, district, open)
    const columns = Object.keys(fields).flatMap((field) => [field, `${field}Index`])
    return Object.fromEntries(
      columns.filter((column) => column in anew).map((column) => [column, anew[column]]),
    )
  } catch {
    return null
  }
}
