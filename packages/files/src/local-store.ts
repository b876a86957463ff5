import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import {
  type FileStore,
  folderOf,
  isDistrict,
  keyOf,
  pathOf,
  type StoredFile,
  StoreFault,
} from './file-store.ts'

/** Keeps files in a folder of this machine, for the user of the server only. */
export function localStore(folder: string): FileStore {
  const placeOf = (key: Parameters<typeof pathOf>[0]) => join(folder, pathOf(key))
  return {
    put: (key, path) =>
      told(async () => {
        const place = placeOf(key)
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        // It gets its name once all of it is on the disk; who puts the same at once does no harm.
        const partial = `${place}.${randomUUID()}`
        try {
          await copyFile(path, partial, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
          await onDisk(partial)
          await rename(partial, place)
        } finally {
          await rm(partial, { force: true })
        }
      }),
    get: (key) =>
      told(async () => {
        const place = placeOf(key)
        if (!(await statOf(place))) return null
        return Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>
      }),
    look: (key) =>
      told(async () => {
        const found = await statOf(placeOf(key))
        return found && { ...key, size: found.size, storedAt: found.mtime }
      }),
    remove: (key) => told(() => rm(placeOf(key), { force: true })),
    async *list(district) {
      const districts =
        district === undefined ? (await told(() => namesIn(folder))).filter(isDistrict) : [district]
      for (const own of districts.map(folderOf))
        for (const part of await told(() => namesIn(join(folder, own))))
          for (const name of await told(() => namesIn(join(folder, own, part)))) {
            const key = keyOf(`${own}/${part}/${name}`)
            const found = key && (await statOf(placeOf(key)))
            if (found) yield { ...key, size: found.size, storedAt: found.mtime }
          }
    },
  } satisfies FileStore
}

/** For the server alone, with a new date, and not in memory only. */
async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.chmod(0o600)
    const now = new Date()
    await handle.utimes(now, now)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const statOf = (path: string): Promise<(Pick<StoredFile, 'size'> & { mtime: Date }) | null> =>
  stat(path).catch(ifNone(null))

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(ifNone<string[]>([]))).sort()

const ifNone =
  <Nothing>(nothing: Nothing) =>
  (error: unknown): Nothing => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return nothing
    throw error
  }

/** What the disk refuses, as the store tells it. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    throw new StoreFault(`the folder of files: ${code}`, { cause: error })
  }
}
