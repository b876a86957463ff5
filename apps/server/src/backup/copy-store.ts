import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupFile, BackupManifest } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { type FileStore, keyOf, pathOf } from '@gangyao/files'
import { UsageError } from '../usage-error.ts'
import { saveStream } from './digest.ts'
import { EVIDENCE, FILES } from './names.ts'

const BEFORE = `${FILES}/${EVIDENCE}/`

/**
 * Fetches every file of evidence into a backup, where it lies as it would in the data folder.
 *
 * @throws UsageError for a file that is not what its name says
 */
export async function copyStore(store: FileStore, folder: string): Promise<BackupFile[]> {
  const copied: BackupFile[] = []
  for await (const key of store.list()) {
    const content = await store.get(key)
    if (!content) continue
    const path = `${BEFORE}${pathOf(key)}`
    const to = join(folder, path)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const { size, sha256 } = await saveStream(content, to)
    if (sha256 !== key.sha256) throw spoilt(pathOf(key))
    copied.push({ path, size, sha256 })
  }
  return copied
}

/** What all files there weigh, in bytes. */
export async function sizeOfStore(store: FileStore | undefined): Promise<number> {
  let bytes = 0
  if (store) for await (const { size } of store.list()) bytes += size
  return bytes
}

/** Puts the files of evidence of a backup where they belong, in addition to what is there. */
export async function fillStore(
  store: FileStore,
  folder: string,
  { files }: BackupManifest,
): Promise<void> {
  for (const { path } of files) {
    const key = path.startsWith(BEFORE) ? keyOf(path.slice(BEFORE.length)) : null
    if (key) await store.put(key, join(folder, path))
  }
}

const spoilt = (path: string) =>
  new UsageError(
    say(
      `存储中的文件 ${path} 与它的校验码不符，未备份。请检查存储服务。`,
      `The stored file ${path} is not what its checksum says; nothing was backed up. Look at the storage service.`,
    ),
  )
