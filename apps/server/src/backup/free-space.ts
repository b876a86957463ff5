import { statfs } from 'node:fs/promises'
import { say } from '@gangyao/domain'
import { UsageError } from '../usage-error.ts'

/** How many bytes a program may still write to the disk of a folder. */
export type FreeBytes = (folder: string) => Promise<number>

/** What a manifest and the folders themselves take, and a little air. */
const MARGIN = 8 * 1024 * 1024

export const freeBytes: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** @throws UsageError where the disk has less than `size` bytes to spare */
export async function requireSpace(folder: string, size: number, free: FreeBytes): Promise<void> {
  const [needed, there] = [size + MARGIN, await free(folder)]
  if (there >= needed) return
  throw new UsageError(
    say(
      `${folder} 所在的磁盘空间不足：需要 ${megabytes(needed)}，只剩 ${megabytes(there)}。`,
      `The disk of ${folder} is too full: ${megabytes(needed)} are needed, ${megabytes(there)} are left.`,
    ),
  )
}

/** @example megabytes(12_345_678) // '12.3 MB' */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
