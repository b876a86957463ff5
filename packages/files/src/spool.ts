import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EMPTY_FILE, tooLarge } from '@gangyao/domain'
import { FileFault } from './file-fault.ts'

/** A file that has come in and is kept by nobody yet. */
export interface Spooled {
  path: string
  /** In bytes. */
  size: number
  sha256: string
}

/**
 * Takes in what is sent, piece by piece, and lets somebody look at it; afterwards it is gone from the folder.
 *
 * @param most in bytes; the first byte too many ends it
 * @throws FileFault for too much, or nothing
 */
export async function withSpooled<T>(
  folder: string,
  body: AsyncIterable<Uint8Array> | null,
  most: number,
  use: (file: Spooled) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${randomUUID()}.part`)
  try {
    const { size, sha256 } = await take(path, body, most)
    if (size === 0) throw new FileFault(EMPTY_FILE)
    return await use({ path, size, sha256 })
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string, body: AsyncIterable<Uint8Array> | null, most: number) {
  const hash = createHash('sha256')
  let size = 0
  const target = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length
      if (size > most) throw new FileFault(tooLarge(most), { tooLarge: true })
      hash.update(chunk)
      await target.appendFile(chunk)
    }
  } finally {
    await target.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** Removes what a crash left in the folder before a moment. @returns how many files that were */
export async function clearSpool(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let cleared = 0
  for (const name of names.filter((one) => one.endsWith('.part'))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || found.mtime >= before) continue
    await rm(path, { force: true })
    cleared++
  }
  return cleared
}
