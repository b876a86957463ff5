import {
  ADMIN,
  coreJobs,
  ensureAdmin,
  ensureAdministrators,
  isDemo,
  openMailer,
  startJobs,
  startNotifications,
} from '@gangyao/api'
import { say } from '@gangyao/domain'
import { serve as listen, type ServerType } from '@hono/node-server'
import { createApp } from '../app.ts'
import { type Schedule, scheduleBackups } from '../backup/schedule-backups.ts'
import type { Config } from '../config.ts'
import { connect } from '../connect.ts'
import { loadDemo } from '../demo.ts'
import { evidenceFiles } from '../evidence-files.ts'
import { loadListedPlans } from '../listed-plans.ts'
import { openLog } from '../log.ts'
import { openAuth } from '../open-auth.ts'
import { ensurePersonalKey, personalKeysOf } from '../personal-keys.ts'
import { scheduleSweeps } from '../schedule-sweeps.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `gangyao serve`: prepares the database, then serves until told to stop. */
export async function serve(
  config: Config,
  asked: { demo: boolean },
  terminal: Terminal,
): Promise<void> {
  const { origin, proxies } = config
  const database = await connect(config)
  const { db } = database
  const now = () => new Date()
  const log = openLog(config.log, terminal)
  const files = evidenceFiles(config)
  let backups: Schedule | null = null
  let sweeps: ReturnType<typeof scheduleSweeps> | null = null
  let jobs: ReturnType<typeof startJobs> | null = null
  let notifications: ReturnType<typeof startNotifications> | null = null
  try {
    const demo = asked.demo || (await isDemo(db))
    if (demo && !asked.demo) terminal.tell(STILL_DEMO)
    if (demo) await loadDemo(db, now)
    else await loadListedPlans(db, log.tell)
    const auth = await openAuth(db, config, log.fault)
    if (!(await ensurePersonalKey(config, db))) log.tell(noPersonalKey)
    const admin = await ensureAdmin(auth, { password: config.adminPassword })
    await ensureAdministrators(db, ADMIN, now())
    // Invented data in the folder of the real backups would push those out.
    backups = demo ? null : scheduleBackups(config, now, log.tell)
    sweeps = scheduleSweeps(db, files, now, log.tell)
    jobs = startJobs({ db, kinds: coreJobs(db), now, log: log.fault })
    // Nobody outside hears of invented data.
    const mailer = config.mail && !demo ? openMailer(config.mail) : null
    const personalKeys = personalKeysOf(config)
    const { robotOrigins } = config
    notifications = startNotifications({
      ...{ db, keys: personalKeys, mailer, allowed: robotOrigins, origin, now },
      log: log.fault,
    })
    const app = createApp({
      ...{ db, auth, now, origin, demo, proxies, files, backup: backups?.state },
      ...{ log: log.fault, onRequest: log.request, limits: config.limits },
      ...{ personalKeys, mailer, robotOrigins },
    })
    const server = await started(config, (options) => listen({ fetch: app.fetch, ...options }))
    greet(server, config, { admin, demo }, terminal)
    await stopSignal()
    await Promise.all([jobs.stop(), stopped(server)])
  } finally {
    await notifications?.stop()
    await jobs?.stop()
    await backups?.stop()
    await sweeps?.stop()
    await database.close()
  }
}

const STILL_DEMO = say(
  '这里是演示数据，每一页都会标明。真实工作请另用数据文件夹（GANGYAO_DATA）或数据库（DATABASE_URL）。',
  'This is demo data, and every page says so. For real work use another data folder (GANGYAO_DATA) or database (DATABASE_URL).',
)

const noPersonalKey = say(
  '注意：数据文件夹中没有 personal-key，已加密的个人信息暂时看不到，也不能新增。请放回原来的密钥，或设置 GANGYAO_PERSONAL_KEY。',
  'Note: there is no personal-key in the data folder, so that personal data can be neither read nor added. Put back the one of before, or set GANGYAO_PERSONAL_KEY.',
)

function started(
  { port, host }: Config,
  begin: (options: { port: number; hostname: string }) => ServerType,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = begin({ port, hostname: host })
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)))
  })
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        say(
          `端口 ${port} 已被占用。关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
          `Port ${port} is taken. Stop the program that holds it, or choose another: PORT=${port + 1} npm start`,
        ),
      )
    case 'EACCES':
      return new UsageError(
        say(
          `没有权限使用端口 ${port}，请换一个大于 1023 的端口。`,
          `Port ${port} needs more rights; choose one above 1023.`,
        ),
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        say(
          `本机没有地址 ${host}，请检查 HOST。`,
          `This machine has no address ${host}; check HOST.`,
        ),
      )
    default:
      return error
  }
}

function greet(
  server: ServerType,
  { host, meant }: Config,
  { admin, demo }: { admin: { created: boolean; password: string | null }; demo: boolean },
  terminal: Terminal,
) {
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : 0
  const name =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const address = `http://${name}:${port}`
  terminal.tell(
    say(
      `\n纲要已启动${demo ? '（演示数据）' : ''}\n\n  公开网站  ${address}/\n  管理后台  ${address}/admin/\n`,
      `\nGangyao is running${demo ? ' (demo data)' : ''}\n\n  Public site   ${address}/\n  Admin panel   ${address}/admin/\n`,
    ),
  )
  terminal.tell(signInWords(admin, meant))
  terminal.tell(say('\n按 Ctrl+C 停止。', '\nCtrl+C stops it.'))
}

function signInWords(
  { created, password }: { created: boolean; password: string | null },
  { before, after }: Config['meant'],
) {
  const reset = `${before}npm run -s gangyao -- user password admin${after}`
  if (password !== null)
    return say(
      `  登录      用户名 admin，密码 ${password}（只显示这一次，请记下）`,
      `  Sign in       user admin, password ${password} (shown only this once; write it down)`,
    )
  return created
    ? say(
        '  登录      用户名 admin，密码为 GANGYAO_ADMIN_PASSWORD 中设置的密码',
        '  Sign in       user admin, with the password of GANGYAO_ADMIN_PASSWORD',
      )
    : say(
        `  登录      用户名 admin，密码为首次启动时的密码；忘记了：${reset}`,
        `  Sign in       user admin, with the password of the first start; forgotten: ${reset}`,
      )
}

const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve())
  })

/** Lets answers under way finish, but not for ever. */
const stopped = (server: ServerType) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, 5_000).unref()
  })
