import type { Db } from '../database/open-database.ts'
import type { AuditRow } from './audit.table.ts'
import { type AuditFaultKind, auditFault } from './audit-fault.ts'
import { hashOf, type Link } from './chain.ts'

/** That a row is the one that comes after `link`. */
export const follows = (row: AuditRow, link: Link): boolean =>
  row.seq === link.seq + 1 && row.previous === link.hash && hashOf(row) === row.hash

/** What happened where a row does not follow the last one that did. */
export async function diagnose(db: Db, row: AuditRow, link: Link) {
  const { district } = row
  const place = link.seq + 1
  const found = (kind: AuditFaultKind, seq: number) => auditFault(kind, { district, seq })
  if (row.seq < place) return found('inserted', row.seq)
  if (row.seq > place) return found('missing', place)

  const twin = await pushedIn(db, row)
  if (twin !== null) return found('inserted', twin)
  const rightful = await rightfulRow(db, row, link)
  if (rightful !== null)
    return found(stoodAt(row, rightful.seq) ? 'reordered' : 'inserted', row.seq)
  if (wasRenumbered(row)) return found('missing', row.seq)
  // A row that is whole and follows another: the one before it has been written anew.
  const isWhole = hashOf(row) === row.hash && row.previous !== link.hash
  return found('changed', isWhole && link.seq > 0 ? link.seq : row.seq)
}

const stoodAt = (row: AuditRow, seq: number): boolean => hashOf({ ...row, seq }) === row.hash

/** The place of an earlier row that follows the same one: it was pushed in, and the rest moved down. */
async function pushedIn(db: Db, row: AuditRow): Promise<number | null> {
  const twin = await db
    .selectFrom('audit')
    .select('seq')
    .where((eb) => eb.and({ district: row.district, previous: row.previous }))
    .where('seq', '<', row.seq)
    .orderBy('seq')
    .executeTakeFirst()
  return twin && stoodAt(row, twin.seq) ? twin.seq : null
}

/** The row that belongs in this place, where it stands in another. */
async function rightfulRow(db: Db, { district, seq }: AuditRow, link: Link) {
  const row = await db
    .selectFrom('audit')
    .selectAll()
    .where((eb) => eb.and({ district, previous: link.hash }))
    .where('seq', '<>', seq)
    .executeTakeFirst()
  return row && stoodAt(row, seq) ? row : null
}

const FAR = 100

/** Rows before it were taken out, and it was given the number of the first of them. */
const wasRenumbered = (row: AuditRow): boolean =>
  Array.from({ length: FAR }, (_, index) => row.seq + 1 + index).some((seq) => stoodAt(row, seq))
