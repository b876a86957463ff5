import { resolve } from 'node:path'
import {
  LEAST_RETENTION_DAYS,
  type Limits,
  type MailOptions,
  type OidcOptions,
  passwordFaults,
  type SignInPolicy,
} from '@gangyao/api'
import type { Language } from '@gangyao/domain'
import { say } from '@gangyao/domain'
import { readMail, readRobotOrigins } from './notification-config.ts'
import { parseKey } from './personal-keys.ts'
import { type FilesConfig, readFiles } from './read-files.ts'
import { readLimits } from './read-limits.ts'
import { readOidc, readSignInPolicy } from './sign-in-config.ts'
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
  /** What is asked of passwords, of sessions, and of who may do much. */
  signIn: SignInPolicy
  /** Another place to sign in at. */
  oidc: OidcOptions | undefined
  secret: string | undefined
  /** What personal data is encrypted with, the present one first; left out: a file in the data folder. */
  personalKeys: Uint8Array[] | undefined
  /** The address people type, where a proxy stands before the server: https://gangyao.example */
  origin: string | undefined
  /** How many proxies stand before the server and say where a request comes from. */
  proxies: number
  /** How many days rows of the audit log stay in the database before they may be archived. */
  auditDays: number
  /** How many requests there may be in a minute; undefined: any number. */
  limits: Limits | undefined
  /** Where mail is given up; undefined: the server sends none. */
  mail: MailOptions | undefined
  /** Where group robots may live besides the places of their makers. */
  robotOrigins: string[]
  log: LogFormat
  files: FilesConfig
  /** Where and when the server makes a backup each day; none where no folder is named. */
  backup: BackupPlan | undefined
}

/** Lines of JSON for programs, or sentences for people. */
export type LogFormat = 'json' | 'pretty'

export interface BackupPlan {
  folder: string
  /** Minutes after midnight in China. */
  at: number
  /** For how many days a backup is kept. */
  keep: number
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
  const signIn = readSignInPolicy(environment)
  const origin = readOrigin(environment.GANGYAO_ORIGIN)
  return {
    port: readPort(PORT),
    host: HOST || '127.0.0.1',
    data: resolve(folder, GANGYAO_DATA || (demo ? 'data-demo' : 'data')),
    meant: {
      before: GANGYAO_DATA ? `GANGYAO_DATA="${resolve(folder, GANGYAO_DATA)}" ` : '',
      after: demo && !GANGYAO_DATA ? ' --demo' : '',
    },
    databaseUrl: DATABASE_URL || undefined,
    adminPassword: readAdminPassword(environment.GANGYAO_ADMIN_PASSWORD, signIn),
    signIn,
    oidc: readOidc(environment, origin),
    secret: readSecretVariable(environment.GANGYAO_SECRET),
    origin,
    personalKeys: readPersonalKeys(environment.GANGYAO_PERSONAL_KEY),
    proxies: readProxies(environment.GANGYAO_TRUST_PROXY),
    limits: readLimits(environment.GANGYAO_LIMITS),
    mail: readMail(environment),
    robotOrigins: readRobotOrigins(environment),
    log: readLogFormat(environment.GANGYAO_LOG),
    files: readFiles(environment),
    backup: readBackupPlan(environment, folder),
    auditDays: readAuditDays(environment.GANGYAO_AUDIT_DAYS),
  }
}

function readAdminPassword(
  text: string | undefined,
  { password: policy }: SignInPolicy,
): string | undefined {
  if (!text) return undefined
  const [fault] = passwordFaults(text, { policy, username: 'admin' })
  if (!fault) return text
  throw new UsageError(
    say(
      `GANGYAO_ADMIN_PASSWORD 不能用：${fault.message.zh}。换一个，或留空让系统随机生成。`,
      `GANGYAO_ADMIN_PASSWORD cannot be used: ${fault.message.en}. Choose another, or leave it empty for a random one.`,
    ),
  )
}

function readProxies(text: string | undefined): number {
  if (!text) return 0
  if (/^\d$/.test(text)) return Number(text)
  throw new UsageError(
    say(
      `GANGYAO_TRUST_PROXY=${text} 不是代理的层数，应为 0 到 9。`,
      `GANGYAO_TRUST_PROXY=${text} is not a number of proxies; use 0 to 9.`,
    ),
  )
}

function readBackupPlan(environment: Environment, folder: string): BackupPlan | undefined {
  const { GANGYAO_BACKUP, GANGYAO_BACKUP_AT = '', GANGYAO_BACKUP_KEEP = '' } = environment
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(GANGYAO_BACKUP_AT || '02:30') ?? []
  if (hours === undefined || minutes === undefined)
    throw new UsageError(
      say(
        `GANGYAO_BACKUP_AT=${GANGYAO_BACKUP_AT} 不是时间，应如 02:30（北京时间）。`,
        `GANGYAO_BACKUP_AT=${GANGYAO_BACKUP_AT} is no time of day; it looks like 02:30 (China time).`,
      ),
    )
  const keep = Number(GANGYAO_BACKUP_KEEP || 30)
  if (!Number.isInteger(keep) || keep < 1)
    throw new UsageError(
      say(
        `GANGYAO_BACKUP_KEEP=${GANGYAO_BACKUP_KEEP} 应为天数，至少 1。`,
        `GANGYAO_BACKUP_KEEP=${GANGYAO_BACKUP_KEEP} must be a number of days, at least 1.`,
      ),
    )
  if (!GANGYAO_BACKUP) return undefined
  const at = Number(hours) * 60 + Number(minutes)
  return { folder: resolve(folder, GANGYAO_BACKUP), at, keep }
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

const readPersonalKeys = (text: string | undefined): Uint8Array[] | undefined =>
  text?.trim() ? text.split(',').map((key) => parseKey(key, 'GANGYAO_PERSONAL_KEY')) : undefined

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

function readLogFormat(text: string | undefined): LogFormat {
  if (!text || text === 'pretty') return 'pretty'
  if (text === 'json') return 'json'
  throw new UsageError(
    say(`GANGYAO_LOG=${text} 应为 json 或 pretty。`, `GANGYAO_LOG=${text} must be json or pretty.`),
  )
}

function readAuditDays(text: string | undefined): number {
  if (!text) return LEAST_RETENTION_DAYS
  const days = Number(text)
  if (Number.isInteger(days) && days >= LEAST_RETENTION_DAYS) return days
  throw new UsageError(
    say(
      `GANGYAO_AUDIT_DAYS=${text} 应为不小于 ${LEAST_RETENTION_DAYS} 的整数（六个月）。`,
      `GANGYAO_AUDIT_DAYS=${text} must be a whole number of at least ${LEAST_RETENTION_DAYS} (six months).`,
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
