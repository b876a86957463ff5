import type { Db } from '../database/open-database.ts'
import { snapshot } from '../database/write.ts'
import { conflict } from '../errors/app-error.ts'
import { archivesOf, fileFault, isSameArchive, noteOf } from './archives.ts'
import type { AuditArchiveRow } from './audit.table.ts'
import { type AuditFault, type AuditFaultKind, auditFault } from './audit-fault.ts'
import { auditRows } from './audit-pages.ts'
import { type Link, ORIGIN } from './chain.ts'
import { diagnose, follows } from './diagnose.ts'

/** A row of the log of a district, by its hash. */
export interface AuditAnchor extends Link {
  district: string
}

export interface VerifyOptions {
  /** Left out: every district, and what belongs to none. */
  district?: string | undefined
  /** The folder of the archives, to have their files checked too. */
  archives?: string | undefined
  /** A head that was noted elsewhere, in an earlier verdict. */
  anchor?: AuditAnchor | undefined
}

export type AuditVerdict =
  /** Whole: `rows` in the database, and where each chain has come to. */
  | { whole: true; rows: number; heads: AuditAnchor[] }
  /** Broken: the first fault, and how many rows had been walked when it was found. */
  | { whole: false; rows: number; fault: AuditFault }

/**
 * Walks the chain of hashes and finds the first row that is not as it was written. Whoever can rewrite
 * rows, hashes and head together leaves a chain that is whole; only a head that was noted elsewhere, given
 * as `anchor`, gives them away.
 *
 * Reads in one transaction and, on SQLite, keeps the connection to itself while it does.
 *
 * @throws AppError `conflict` for an anchor that has been archived, where `archives` is not given
 */
export const verifyAudit = (db: Db, options: VerifyOptions = {}): Promise<AuditVerdict> =>
  snapshot(db, async (trx) => {
    const heads: AuditAnchor[] = []
    let rows = 0
    for (const district of options.district ? [options.district] : await districtsIn(trx)) {
      const walk = await verifyDistrict(trx, district, options)
      rows += walk.rows
      if (walk.fault) return { whole: false, rows, fault: walk.fault }
      if (walk.link.seq > 0) heads.push({ district, ...walk.link })
    }
    return { whole: true, rows, heads }
  })

async function districtsIn(db: Db): Promise<string[]> {
  const codes = await db
    .selectFrom('audit_head')
    .select('district')
    .union(db.selectFrom('audit').select('district'))
    .union(db.selectFrom('audit_archive').select('district'))
    .execute()
  return codes.map(({ district }) => district).sort()
}

interface Walk {
  /** How many rows were found whole, and the last of them. */
  rows: number
  link: Link
  fault: AuditFault | null
}

async function verifyDistrict(
  db: Db,
  district: string,
  { archives: folder, anchor: anywhere }: VerifyOptions,
): Promise<Walk> {
  const anchor = anywhere?.district === district ? anywhere : undefined
  const differs = ({ seq, hash }: Link) => anchor?.seq === seq && anchor.hash !== hash
  const broken = (kind: AuditFaultKind, seq: number) => auditFault(kind, { district, seq })
  const archives = await archivesOf(db, district)
  const newest = archives.at(-1)
  let link: Link = newest ? { seq: newest.through, hash: newest.hash } : ORIGIN
  if (folder !== undefined) {
    const fault = await fileFault(folder, archives, district, differs)
    if (fault) return { rows: 0, link: ORIGIN, fault }
  } else if (anchor && anchor.seq < link.seq) throw archivedAnchor(anchor.seq)
  if (differs(link)) return { rows: 0, link, fault: broken('anchor-differs', link.seq) }

  let rows = 0
  const noted = new Set<number>()
  for await (const row of auditRows(db, district)) {
    const stop = (fault: AuditFault): Walk => ({ rows, link, fault })
    if (!follows(row, link)) {
      if (newest && rows === 0 && row.seq === link.seq + 1 && row.previous !== link.hash)
        return stop(broken('archive-differs', link.seq))
      return stop(await diagnose(db, row, link))
    }
    if (differs(row)) return stop(broken('anchor-differs', row.seq))
    const note = noteOf(row)
    if (note && !archives.some((archive) => isSameArchive(archive, note)))
      return stop(broken('archive-differs', note.through))
    if (note) noted.add(note.through)
    rows += 1
    link = { seq: row.seq, hash: row.hash }
  }
  return { rows, link, fault: await endFault(db, district, link, { anchor, newest, noted }) }
}

async function endFault(
  db: Db,
  district: string,
  { seq, hash }: Link,
  { anchor, newest, noted }: End,
): Promise<AuditFault | null> {
  const broken = (kind: AuditFaultKind, place: number) => auditFault(kind, { district, seq: place })
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('district', '=', district)
    .executeTakeFirst()
  if (Math.max(head?.seq ?? 0, anchor?.seq ?? 0) > seq) return broken('missing', seq + 1)
  if (head && head.seq < seq) return broken('inserted', head.seq + 1)
  if (seq > 0 && head?.hash !== hash) return broken('head-differs', seq)
  // A made-up archive is all it takes to delete rows past the triggers, but the log knows nothing of it.
  return newest && !noted.has(newest.through) ? broken('archive-differs', newest.through) : null
}
interface End {
  anchor: AuditAnchor | undefined
  newest: AuditArchiveRow | undefined
  /** Which archives the log itself speaks of. */
  noted: ReadonlySet<number>
}

const archivedAnchor = (seq: number) =>
  conflict(
    `第 ${seq} 条已经归档，请指明归档文件所在的文件夹`,
    `Entry ${seq} has been archived; name the folder of the archives`,
  )
