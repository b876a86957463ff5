import { AppError } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { UsageError } from '../usage-error.ts'

const FULL = /^(ENOSPC|EDQUOT|EFBIG|EIO|SQLITE_FULL|SQLITE_IOERR\w*)$/
const REFUSED = /^(E[A-Z]+|SQLITE_(READONLY|CANTOPEN|PERM)\w*)$/
const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|28P01|28000|3D000)$/

/** What a failure while copying means, in words; what nobody foresaw stays as it is. */
export function explainFault(error: unknown, folder: string): unknown {
  if (error instanceof AppError)
    return new UsageError(say(`${error.detail.zh}。`, `${error.detail.en}.`))
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const path = error instanceof Error && 'path' in error ? String(error.path) : folder
  if (UNREACHABLE.test(code))
    return new UsageError(
      say(
        `无法连接 DATABASE_URL 指定的数据库（${code}）。`,
        `The database of DATABASE_URL cannot be reached (${code}).`,
      ),
    )
  if (FULL.test(code))
    return new UsageError(
      say(
        `写入 ${folder} 失败：磁盘已满或有故障（${code}）。没有留下不完整的内容。`,
        `Writing to ${folder} failed: the disk is full or faulty (${code}). Nothing half-done was left there.`,
      ),
    )
  if (REFUSED.test(code))
    return new UsageError(
      say(
        `无法读写 ${path}（${code}）。请检查它是否存在，以及运行者是否有权限。`,
        `${path} cannot be read or written (${code}). Check that it exists and that whoever runs this may use it.`,
      ),
    )
  return error
}
