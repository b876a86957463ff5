import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { AuditRow } from './audit.table.ts'
import type { Link } from './chain.ts'
import { follows } from './diagnose.ts'

/**
 * Writes lines to a new file that only its owner can read, down to the disk: all of them, or no file.
 *
 * @throws Error with the code `EEXIST` where there is one already
 */
export async function writeLines(
  file: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const line of lines) await handle.writeFile(`${line}\n`)
    await handle.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

export interface ArchiveReading {
  /** Of the whole file. */
  sha256: string
  /** The last row that follows the one before; `from` where none does. */
  link: Link
  /** Every row follows the one before. */
  whole: boolean
}

/** Reads an archive that goes on from a row of the chain, a row in memory at a time. */
export async function readArchive(
  file: string,
  from: Link,
  see: (row: AuditRow) => void = () => {},
): Promise<ArchiveReading> {
  const hash = createHash('sha256')
  let link = from
  let whole = true
  for await (const line of linesOf(file, (chunk) => hash.update(chunk))) {
    const row: AuditRow | null = whole ? parseRow(line) : null
    whole = row !== null && follows(row, link)
    if (!row || !whole) continue
    see(row)
    link = { seq: row.seq, hash: row.hash }
  }
  return { sha256: hash.digest('hex'), link, whole }
}

function parseRow(line: string): AuditRow | null {
  try {
    return AuditRow.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** Lines end with LF alone: readline would end them at U+2028 too, which JSON leaves as it is. */
async function* linesOf(file: string, see: (chunk: Buffer) => void): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of createReadStream(file)) {
    if (!(chunk instanceof Buffer)) throw new TypeError('a stream without encoding gives buffers')
    see(chunk)
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      start = end + 1
    }
    parts.push(chunk.subarray(start))
  }
  const rest = Buffer.concat(parts)
  if (rest.length > 0) yield rest.toString()
}

const LF = 10
