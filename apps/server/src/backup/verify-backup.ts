import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type BackupFile, type BackupManifest, openManifest } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from '../usage-error.ts'
import { digest } from './digest.ts'
import { isPartial, MANIFEST } from './names.ts'

export interface VerifiedBackup {
  manifest: BackupManifest
  /** What lies in the folder and is no part of the backup. */
  extra: string[]
}

/**
 * Reads every file of a backup and compares it with the manifest.
 *
 * @throws UsageError naming the first file that is missing or not what it was; AppError for the manifest
 */
export async function verifyBackup(folder: string): Promise<VerifiedBackup> {
  const manifest = openManifest(await readManifest(folder))
  for (const file of manifest.files) await verifyFile(folder, file)
  const listed = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
  return { manifest, extra: present.filter((path) => !listed.has(path)).sort() }
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, MANIFEST), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
    throw new UsageError(
      isPartial(folder.split(sep).at(-1) ?? '')
        ? say(`${folder} 是没有完成的备份。`, `${folder} is a backup that was never finished.`)
        : say(
            `${folder} 不是备份：其中没有 ${MANIFEST}。`,
            `${folder} is no backup: there is no ${MANIFEST} in it.`,
          ),
    )
  }
}

async function verifyFile(folder: string, { path, size, sha256 }: BackupFile): Promise<void> {
  const file = join(folder, path)
  const found = await lstat(file).catch(() => null)
  if (!found?.isFile())
    throw new UsageError(
      say(`备份不完整：缺少 ${path}。`, `The backup is not whole: ${path} is missing.`),
    )
  if (found.size !== size || (await digest(file)).sha256 !== sha256) throw changed(path)
}

export const changed = (path: string) =>
  new UsageError(
    say(
      `备份已损坏：${path} 与清单不符，未恢复任何内容。`,
      `The backup is damaged: ${path} is not what the manifest says. Nothing was restored.`,
    ),
  )
