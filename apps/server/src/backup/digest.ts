import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

export interface Digest {
  /** In bytes. */
  size: number
  sha256: string
}

/** Reads a file to its end and, where `to` is given, writes a copy that is on the disk when it is done. */
export async function digest(from: string, to?: string): Promise<Digest> {
  const hash = createHash('sha256')
  let size = 0
  const source = await open(from)
  const target = to === undefined ? undefined : await open(to, 'wx', 0o600).catch(closing(source))
  try {
    for await (const chunk of source.createReadStream({ highWaterMark: 1 << 20 })) {
      hash.update(chunk)
      size += chunk.length
      await target?.appendFile(chunk)
    }
    await target?.sync()
  } finally {
    await target?.close()
    await source.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** Writes what comes to a file of its own, on the disk when it is done. */
export async function saveStream(content: AsyncIterable<Uint8Array>, to: string): Promise<Digest> {
  const hash = createHash('sha256')
  let size = 0
  const target = await open(to, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      size += chunk.length
      await target.appendFile(chunk)
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { size, sha256: hash.digest('hex') }
}

const closing = (handle: { close(): Promise<void> }) => async (error: unknown) => {
  await handle.close()
  throw error
}
