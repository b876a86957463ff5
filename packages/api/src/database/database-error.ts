import { say } from '@gangyao/domain'
import { AppError, conflict, stale } from '../errors/app-error.ts'

/** The failure with a meaning that a driver's error stands for; `null` for one that should not happen. */
export function explainDatabaseError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (REFERENCE.has(code))
    return conflict(
      '还有其他记录与它关联，或它所关联的记录刚被删除',
      'Other records hang on it, or a record it refers to has just been deleted',
      error,
    )
  if (TAKEN.has(code) || LOST_RACE.has(code)) return stale()
  if (UNAVAILABLE.test(code) || NO_CONNECTION.test(messageOf(error)))
    return new AppError(
      'unavailable',
      say('数据库暂时无法使用，请稍后再试', 'The database is not available; try again in a moment'),
      { cause: error },
    )
  return null
}

const REFERENCE = new Set(['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'])
const TAKEN = new Set(['23505', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE'])
const LOST_RACE = new Set(['40001', '40P01'])
const UNAVAILABLE =
  /^(08...|53...|55P03|57P0.|57014|ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)\w*)$/
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : '')
