import type { AuditAction, AuditVia } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { AuditRow } from './audit.table.ts'
import { hashOf, type Link, ORIGIN } from './chain.ts'
import { keptText, recordedText } from './recorded-text.ts'

/** Who does something, and by which door. */
export interface AuditSource {
  /** A user name, `gangyao` for the command line, or `counter:` and the name of one. */
  actor: string
  via: AuditVia
  /** Where the request came from, and its id, where there is one. */
  address: string | null
  request: string | null
}

/** What is to be noted. */
export interface AuditNote extends AuditSource {
  /** `NO_DISTRICT` for what belongs to none. */
  district: string
  action: AuditAction
  resource: string
  record: string | null
  /** The record before and after, as it is: secrets are left out here, and what is too large is cut. */
  before?: unknown
  after?: unknown
  reason?: string | null
}

/**
 * The fourth move of every write: a row of the audit log, in the transaction of the write itself, so that
 * there is neither one without the other. It comes last, because everybody else who appends in the
 * district waits from here until the transaction ends.
 */
export async function appendAudit(
  trx: Transaction<Tables>,
  note: AuditNote,
  now: Date,
): Promise<AuditRow> {
  const [row] = await appendInto(trx, note.district, [note], now)
  if (!row) throw new Error('an appended row is returned')
  return row
}

/** Many rows at once, in the order given; districts are locked in the order of their codes. */
export async function appendAudits(
  trx: Transaction<Tables>,
  notes: readonly AuditNote[],
  now: Date,
): Promise<void> {
  const districts = [...new Set(notes.map(({ district }) => district))].sort()
  for (const district of districts)
    await appendInto(
      trx,
      district,
      notes.filter((note) => note.district === district),
      now,
    )
}

/** SQLite takes at most 32,766 values in a statement; a row has 15. */
const ROWS_AT_ONCE = 500

async function appendInto(
  trx: Transaction<Tables>,
  district: string,
  notes: readonly AuditNote[],
  now: Date,
): Promise<AuditRow[]> {
  let link = await takePlaces(trx, district, notes.length)
  const rows: AuditRow[] = []
  for (const note of notes) {
    const row = rowOf(note, link, now)
    rows.push(row)
    link = row
  }
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await trx
      .insertInto('audit')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute()
  await trx
    .updateTable('audit_head')
    .set({ hash: link.hash })
    .where('district', '=', district)
    .execute()
  return rows
}

/** Locks the head of the district, moves it on, and says where it was. */
async function takePlaces(db: Transaction<Tables>, district: string, count: number): Promise<Link> {
  const { seq, hash } = await db
    .insertInto('audit_head')
    .values({ district, seq: count, hash: ORIGIN.hash })
    .onConflict((clash) =>
      clash.column('district').doUpdateSet((eb) => ({ seq: eb('audit_head.seq', '+', count) })),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  return { seq: seq - count, hash }
}

function rowOf(note: AuditNote, { seq, hash: previous }: Link, now: Date): AuditRow {
  const row = {
    district: note.district,
    seq: seq + 1,
    at: now.toISOString(),
    actor: keptText(note.actor, 200),
    via: note.via,
    address: keptOrNull(note.address, 100),
    request: keptOrNull(note.request, 200),
    action: note.action,
    resource: keptText(note.resource, 100),
    record: keptOrNull(note.record, 600),
    before: recordedText(note.before),
    after: recordedText(note.after),
    reason: keptOrNull(note.reason, 4000),
    previous,
  }
  return { ...row, hash: hashOf(row) }
}

const keptOrNull = (text: string | null | undefined, most: number): string | null =>
  text === null || text === undefined ? null : keptText(text, most)
