import { resolve } from 'node:path'
import type { Language } from '@gangyao/domain'
import { say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

/** What the environment says. Paths are absolute. */
export interface Config {
  port: number
  host: string
  /** The folder for the database file and the secret. */
  data: string
  /** What makes a command mean this data folder: GANGYAO_DATA before it, or an option after it. */
  meant: { before: string; after: string }
  /** PostgreSQL instead of the file in the data folder. */
  databaseUrl: string | undefined
  adminPassword: string | undefined
  secret: string | undefined
  /** The address people type, where a proxy stands before the server: https://gangyao.example */
  origin: string | undefined
}

type Environment = Record<string, string | undefined>

/**
 * @param demo the demo's own data folder, unless GANGYAO_DATA names one
 * @throws UsageError when a variable cannot be used
 */
export function readConfig(environment: Environment, folder: string, demo = false): Config {
  const { PORT, HOST, GANGYAO_DATA, DATABASE_URL } = environment
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL))
    throw new UsageError(
      say(
        'DATABASE_URL 应以 postgres:// 开头。留空则使用数据文件夹中的 SQLite 文件。',
        'DATABASE_URL must begin with postgres://. Leave it empty to use the SQLite file in the data folder.',
      ),
    )
  return {
    port: readPort(PORT),
    host: HOST || '127.0.0.1',
    data: resolve(folder, GANGYAO_DATA || (demo ? 'data-demo' : 'data')),
    meant: {
      before: GANGYAO_DATA ? `GANGYAO_DATA="${resolve(folder, GANGYAO_DATA)}" ` : '',
      after: demo && !GANGYAO_DATA ? ' --demo' : '',
    },
    databaseUrl: DATABASE_URL || undefined,
    adminPassword: environment.GANGYAO_ADMIN_PASSWORD || undefined,
    secret: readSecretVariable(environment.GANGYAO_SECRET),
    origin: readOrigin(environment.GANGYAO_ORIGIN),
  }
}

function readSecretVariable(text: string | undefined): string | undefined {
  if (!text || text.length >= 32) return text || undefined
  throw new UsageError(
    say(
      'GANGYAO_SECRET 至少 32 个随机字符。',
      'GANGYAO_SECRET must be at least 32 random characters.',
    ),
  )
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new UsageError(
    say(
      `GANGYAO_ORIGIN=${text} 不是网址，应如 https://gangyao.example。`,
      `GANGYAO_ORIGIN=${text} is not an address; it looks like https://gangyao.example.`,
    ),
  )
}

function readPort(text: string | undefined): number {
  if (!text) return 8080
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(
    say(
      `PORT=${text} 不是端口号，应为 0 到 65535。`,
      `PORT=${text} is not a port; use 0 to 65535.`,
    ),
  )
}

/** English where the person asked for it or their terminal speaks it; Chinese otherwise. */
export function readLanguage(asked: string | undefined, environment: Environment): Language {
  const word =
    asked ??
    environment.GANGYAO_LANG ??
    environment.LC_ALL ??
    environment.LC_MESSAGES ??
    environment.LANG ??
    ''
  return word.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
