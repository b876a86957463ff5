import { basename, join } from 'node:path'
import * as z from 'zod'
import { json } from '../database/codecs.ts'
import type { Db } from '../database/open-database.ts'
import { readArchive } from './archive-file.ts'
import { AuditArchiveRow, type AuditRow } from './audit.table.ts'
import { type AuditFault, type AuditFaultKind, auditFault } from './audit-fault.ts'
import { type Link, ORIGIN } from './chain.ts'

/** What has been archived of the log of a district, in order. */
export const archivesOf = (db: Db, district: string): Promise<AuditArchiveRow[]> =>
  db
    .selectFrom('audit_archive')
    .selectAll()
    .where('district', '=', district)
    .orderBy('through')
    .execute()

const { through, hash, file, sha256 } = AuditArchiveRow.shape

/** What the log notes of an archive. The hash of its last row is `last`, for `hash` would be left out. */
export const ArchiveNote = z.object({ first: through, through, last: hash, sha256, file })
export type ArchiveNote = z.infer<typeof ArchiveNote>

/** What a row of the log says of an archive; `null` for a row of anything else. */
export function noteOf({ action, resource, after }: AuditRow): ArchiveNote | null {
  if (action !== 'archive' || resource !== 'audit') return null
  return z.safeDecode(json(ArchiveNote), after ?? '').data ?? null
}

export const isSameArchive = (archive: AuditArchiveRow, note: ArchiveNote): boolean =>
  archive.through === note.through &&
  archive.hash === note.last &&
  archive.file === note.file &&
  archive.sha256 === note.sha256

/** What is wrong with the files of the archives, each of which begins where the one before ended. */
export async function fileFault(
  folder: string,
  archives: readonly AuditArchiveRow[],
  district: string,
  differs: (link: Link) => boolean,
): Promise<AuditFault | null> {
  let link = ORIGIN
  for (const archive of archives) {
    const broken = (kind: AuditFaultKind, seq: number) =>
      auditFault(kind, { district, seq, file: archive.file })
    let astray: number | null = null
    const reading = await readArchive(join(folder, basename(archive.file)), link, (row) => {
      if (differs(row)) astray = row.seq
    }).catch(ifMissing)
    if (!reading) return broken('file-missing', link.seq + 1)
    if (!reading.whole) return broken('file-differs', reading.link.seq + 1)
    if (reading.sha256 !== archive.sha256 || !isEnd(archive, reading.link))
      return broken('file-differs', reading.link.seq)
    if (astray !== null) return broken('anchor-differs', astray)
    link = reading.link
  }
  return null
}

const isEnd = (archive: AuditArchiveRow, link: Link): boolean =>
  archive.through === link.seq && archive.hash === link.hash

function ifMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
