import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Day, daysBetween, say } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { write } from '../database/write.ts'
import { AppError, conflict } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { type AuditSource, appendAudit } from './append-audit.ts'
import { readArchive, writeLines } from './archive-file.ts'
import { type ArchiveNote, archivesOf } from './archives.ts'
import { startOf } from './audit-days.ts'
import type { AuditFault } from './audit-fault.ts'
import { auditRows } from './audit-pages.ts'
import { type Link, ORIGIN } from './chain.ts'
import { diagnose, follows } from './diagnose.ts'

/** 网络安全法第二十一条第（三）项: network logs are kept for at least six months. */
export const LEAST_RETENTION_DAYS = 184

export interface ArchiveOptions {
  source: AuditSource
  now: Date
  /** How long rows stay in the database; never less than the law asks. */
  retentionDays?: number | undefined
}

/** What lies beside the rows of an archive, so that they can be checked without the database. */
export interface ArchiveManifest extends ArchiveNote {
  district: string
  rows: number
  /** The hash that the first row goes on from. */
  previous: string
  before: Day
  at: string
}

/**
 * Moves the rows of the days before `before` to a file of JSON Lines in `folder`, with a manifest beside
 * it, and notes that in the log. The rows leave the database only once the file has been written, read
 * again and found whole.
 *
 * @returns the manifest; `null` where there is nothing to move
 * @throws AppError `invalid` for a day that is too young, `conflict` where the chain is broken, the files
 * are there already, or somebody else is archiving
 */
export async function archiveAudit(
  db: Db,
  district: string,
  before: Day,
  folder: string,
  { source, now, retentionDays = LEAST_RETENTION_DAYS }: ArchiveOptions,
): Promise<ArchiveManifest | null> {
  requireAge(before, today(now), Math.max(retentionDays, LEAST_RETENTION_DAYS))
  const from = await archivedTo(db, district)
  const through = await lastBefore(db, district, before)
  if (through <= from.seq) return null

  const first = from.seq + 1
  const name = `audit-${district}-${first}-${through}`
  const written: string[] = []
  const put = async (extension: string, lines: AsyncIterable<string> | Iterable<string>) => {
    const file = join(folder, `${name}.${extension}`)
    await writeLines(file, lines).catch(explainFile)
    written.push(file)
    return file
  }
  await mkdir(folder, { recursive: true })
  try {
    const file = await put('jsonl', wholeRows(db, district, from, through))
    const { sha256, link, whole } = await readArchive(file, from)
    if (!whole || link.seq !== through) throw unreadable(file)
    const note = { first, through, last: link.hash, sha256, file: `${name}.jsonl` }
    const [rows, at] = [through - from.seq, now.toISOString()]
    const manifest = { district, rows, previous: from.hash, ...note, before, at }
    await put('json', [JSON.stringify(manifest, null, 2)])
    await write(db, (trx) => moveOut(trx, district, from, note, source, now))
    return manifest
  } catch (error) {
    // A connection may break after the rows have gone: then the files are all there is of them.
    const gone = await archivesOf(db, district).then(
      (archives) => archives.some((archive) => archive.through === through),
      () => true,
    )
    if (!gone) await Promise.all(written.map((file) => rm(file, { force: true })))
    throw error
  }
}

function requireAge(before: Day, day: Day, retention: number) {
  if (daysBetween(before, day) >= retention) return
  throw new AppError(
    'invalid',
    say(
      `审计日志至少在库中保留 ${retention} 天，${before} 太近`,
      `The audit log stays in the database for at least ${retention} days; ${before} is too recent`,
    ),
  )
}

async function archivedTo(db: Db, district: string): Promise<Link> {
  const newest = (await archivesOf(db, district)).at(-1)
  return newest ? { seq: newest.through, hash: newest.hash } : ORIGIN
}

/** The last row before the first that is not of an earlier day: the chain is only ever cut once. */
async function lastBefore(db: Db, district: string, before: Day): Promise<number> {
  const young = await db
    .selectFrom('audit')
    .select('seq')
    .where('district', '=', district)
    .where('at', '>=', startOf(before))
    .orderBy('seq')
    .executeTakeFirst()
  if (young) return young.seq - 1
  const head = await db
    .selectFrom('audit_head')
    .select('seq')
    .where('district', '=', district)
    .executeTakeFirst()
  return head?.seq ?? 0
}

async function* wholeRows(
  db: Db,
  district: string,
  from: Link,
  through: number,
): AsyncGenerator<string> {
  let link = from
  for await (const row of auditRows(db, district, { after: from.seq, through })) {
    if (!follows(row, link)) throw brokenChain(await diagnose(db, row, link))
    link = { seq: row.seq, hash: row.hash }
    yield JSON.stringify(row)
  }
}

/** Rows deleted by one statement. */
const AT_ONCE = 10_000

async function moveOut(
  trx: Transaction<Tables>,
  district: string,
  from: Link,
  note: ArchiveNote,
  source: AuditSource,
  now: Date,
): Promise<void> {
  // Holds the head, as whoever appends or archives does.
  await trx
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('district', '=', district)
    .execute()
  if ((await archivedTo(trx, district)).seq !== from.seq) throw alreadyArchived()
  const { first, through, last: hash, sha256, file } = note
  const at = now.toISOString()
  await trx
    .insertInto('audit_archive')
    .values({ district, through, hash, file, sha256, at })
    .execute()
  for (let end = first - 1 + AT_ONCE; end < through + AT_ONCE; end += AT_ONCE)
    await trx
      .deleteFrom('audit')
      .where('district', '=', district)
      .where('seq', '<=', Math.min(end, through))
      .execute()
  const action = 'archive' as const
  await appendAudit(
    trx,
    { ...source, district, action, resource: 'audit', record: file, after: note },
    now,
  )
}

const unreadable = (file: string) =>
  conflict(
    `写出的文件 ${file} 读回来不完整，未归档`,
    `The file ${file} is not whole when read again; nothing was archived`,
  )

const brokenChain = ({ message: { zh, en } }: AuditFault) =>
  conflict(`日志不完整，未归档：${zh}`, `The log is broken and was not archived: ${en}`)

const alreadyArchived = () =>
  conflict('刚刚有人归档过，请再试一次', 'Somebody else has just archived; try again')

function explainFile(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  throw conflict(
    '文件夹中已有同名的归档文件，未归档',
    'The folder holds archives of these names already; nothing was archived',
    error,
  )
}
