import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AppError,
  type DatabasePlace,
  type Db,
  migrate,
  type OpenDatabase,
  openDatabase,
  prepareModules,
} from '@gangyao/api'
import { say } from '@gangyao/domain'
import type { Config } from './config.ts'
import { modules } from './modules.ts'
import { UsageError } from './usage-error.ts'

type Place = Pick<Config, 'data' | 'databaseUrl'>

/**
 * Opens the database and brings it up to this version, the listed modules with it.
 *
 * @throws UsageError when it cannot be reached or opened
 * @throws Error naming the module that cannot be had
 */
export async function connect(config: Place): Promise<OpenDatabase & { migrated: string[] }> {
  const { data, databaseUrl } = config
  const opened = await open(config)
  try {
    const core = await migrate(opened.db)
    return { ...opened, migrated: [...core, ...(await prepareModules(opened.db, modules))] }
  } catch (error) {
    await opened.close()
    throw databaseUrl ? explained(error) : unusable(data, error)
  }
}

/** Connects, does one thing, and closes whatever happens. */
export async function withDatabase<Result>(
  config: Place,
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  const database = await connect(config)
  try {
    return await use(database.db)
  } catch (error) {
    throw error instanceof AppError ? new UsageError(inFull(error)) : error
  } finally {
    await database.close()
  }
}

/** Where the database is. */
export const placeOf = ({ data, databaseUrl }: Place): DatabasePlace =>
  databaseUrl ? { url: databaseUrl } : { file: join(data, 'gangyao.sqlite') }

async function open(config: Place): Promise<OpenDatabase> {
  const place = placeOf(config)
  if ('url' in place) return openDatabase(place)
  try {
    await mkdir(config.data, { recursive: true })
    return openPlacedFile(place.file)
  } catch (error) {
    throw unusable(config.data, error)
  }
}

/** SQLite notices when a restore has put another file in place of the one that it waited for. */
function openPlacedFile(file: string): OpenDatabase {
  try {
    return openDatabase({ file })
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_READONLY_DBMOVED') throw error
    return openDatabase({ file })
  }
}

/** What was refused, with each place of it. */
const inFull = ({ detail, errors }: AppError) => ({
  zh: [`${detail.zh}。`, ...errors.map(({ field, message }) => `  ${field}：${message.zh}`)].join(
    '\n',
  ),
  en: [`${detail.en}.`, ...errors.map(({ field, message }) => `  ${field}: ${message.en}`)].join(
    '\n',
  ),
})

/** Network failures, and PostgreSQL's own: wrong password, no such role, no such database. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '28P01',
  '28000',
  '3D000',
])

function explained(error: unknown): unknown {
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined)
  return UNREACHABLE.has(code)
    ? new UsageError(
        say(
          `无法连接 DATABASE_URL 指定的数据库（${code}）。请检查地址、用户名、密码和数据库名。`,
          `The database of DATABASE_URL cannot be reached (${code}). Check its address, user, password and name.`,
        ),
      )
    : error
}

function unusable(data: string, error: unknown): unknown {
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined)
  if (code.startsWith('SQLITE_BUSY'))
    return new UsageError(
      say(
        '数据库正被另一个程序独占，可能正在恢复备份。稍后再试。',
        'Another program keeps the database to itself; a backup may be being restored. Try again in a moment.',
      ),
    )
  return /^(E[A-Z]+|SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|FULL)\w*)$/.test(code)
    ? new UsageError(
        say(
          `数据文件夹 ${data} 无法使用（${code}）。请检查它是否存在、可写，其中的 gangyao.sqlite 是否完好。`,
          `The data folder ${data} cannot be used (${code}). Check that it exists and can be written to, and that gangyao.sqlite in it is whole.`,
        ),
      )
    : error
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
