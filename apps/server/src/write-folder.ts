import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

/**
 * Writes files into a folder, which is made if need be: all of them, or none.
 *
 * @param files texts by name
 * @throws UsageError when one is there already, unless it may be overwritten, or the folder cannot be used
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  await refuseTaken(folder, Object.keys(files), overwrite)
  let made: string | undefined
  const drafts: string[] = []
  try {
    made = await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      const draft = join(folder, `.${name}.${process.pid}`)
      drafts.push(draft)
      await writeFile(draft, text, { flag: 'wx' })
    }
    for (const name of Object.keys(files))
      await rename(join(folder, `.${name}.${process.pid}`), join(folder, name))
  } catch (error) {
    for (const path of made ? [made] : drafts) await rm(path, { recursive: true, force: true })
    throw explained(folder, error)
  }
}

/** Nothing is written beside a file that is in the way, nor over what is no file. */
async function refuseTaken(folder: string, names: readonly string[], overwrite: boolean) {
  const inTheWay = await kindOf(folder)
  if (inTheWay !== null && inTheWay !== 'folder')
    throw new UsageError(
      say(
        `${folder} 是文件，不是文件夹；未写入任何内容，请换一个文件夹。`,
        `${folder} is a file and no folder; nothing was written. Choose a folder.`,
      ),
    )
  for (const name of names) {
    const kind = await kindOf(join(folder, name))
    if (kind === null || (kind === 'file' && overwrite)) continue
    throw new UsageError(
      kind === 'file'
        ? say(
            `${folder} 中已有 ${name}，未写入任何内容。换一个文件夹，或加上 --yes 覆盖。`,
            `There is a ${name} in ${folder} already; nothing was written. Choose another folder, or add --yes.`,
          )
        : say(
            `${folder} 中的 ${name} 不是文件，未写入任何内容，请换一个文件夹。`,
            `${name} in ${folder} is not a file; nothing was written. Choose another folder.`,
          ),
    )
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw explained(path, error)
  }
}

const explained = (path: string, error: unknown): unknown =>
  codeOf(error) === ''
    ? error
    : new UsageError(
        say(
          `无法写入 ${path}（${codeOf(error)}），未写入任何内容。请检查路径、权限和磁盘空间。`,
          `${path} cannot be written to (${codeOf(error)}); nothing was written. Check the path, its rights and the space on the disk.`,
        ),
      )

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
