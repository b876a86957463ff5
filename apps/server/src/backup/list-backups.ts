import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openManifest } from '@gangyao/api'
import { isBackup, isPartial, MANIFEST } from './names.ts'

export interface ListedBackup {
  folder: string
  createdAt: Date
}

const DAY = 24 * 60 * 60_000

/** The finished backups in a folder that this program made, newest first. */
export async function listBackups(out: string): Promise<ListedBackup[]> {
  const names = (await readdir(out).catch(none)).filter(isBackup)
  const read = await Promise.all(names.map((name) => readBackup(join(out, name))))
  return read
    .flatMap((backup) => backup ?? [])
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}

/** Removes backups older than `keep` days, but the newest, and what a crash left half-done. */
export async function removeOldBackups(out: string, keep: number, now: Date): Promise<string[]> {
  const [, ...older] = await listBackups(out)
  const before = now.getTime() - keep * DAY
  const old = older.filter(({ createdAt }) => createdAt.getTime() < before)
  const halves = (await readdir(out).catch(none)).filter(isPartial).map((name) => join(out, name))
  const left = await Promise.all(
    halves.map(async (folder) => ((await isOlder(folder, now.getTime() - DAY)) ? [folder] : [])),
  )
  const removed = [...old.map(({ folder }) => folder), ...left.flat()]
  for (const folder of removed) await rm(folder, { recursive: true, force: true })
  return removed
}

const isOlder = (folder: string, moment: number) =>
  stat(folder).then(
    ({ mtimeMs }) => mtimeMs < moment,
    () => false,
  )

/** A folder by our name whose manifest is not ours is not ours either. */
async function readBackup(folder: string): Promise<ListedBackup | null> {
  try {
    const { createdAt } = openManifest(await readFile(join(folder, MANIFEST), 'utf8'))
    return { folder, createdAt: new Date(createdAt) }
  } catch {
    return null
  }
}

const none = (): string[] => []
