import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isBackup, isOwn, isPartial, isSecret } from './names.ts'

export interface DataFiles {
  /** Relative to the data folder, with `/` between the parts. */
  files: string[]
  /** What is neither a file nor a folder: links, sockets. */
  leftOut: string[]
  /** Of the files together, in bytes. */
  size: number
}

/** Everything in the data folder beside the database; secrets only where they are asked for. */
export async function dataFiles(
  data: string,
  { withSecret, except }: { withSecret: boolean; except: string },
): Promise<DataFiles> {
  const found: DataFiles = { files: [], leftOut: [], size: 0 }
  const walk = async (folder: string) => {
    for (const entry of await entries(join(data, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (folder === '' && (isOwn(path) || (isSecret(path) && !withSecret))) continue
      if (isBackup(entry.name) || isPartial(entry.name) || join(data, path) === except) continue
      if (entry.isDirectory()) await walk(path)
      else if (!entry.isFile()) found.leftOut.push(path)
      else {
        found.files.push(path)
        found.size += (await stat(join(data, path)).catch(() => ({ size: 0 }))).size
      }
    }
  }
  await walk('')
  found.files.sort()
  return found
}

/** What is in a folder; nothing where there is none. */
async function entries(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
