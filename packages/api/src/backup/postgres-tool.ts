import { spawn } from 'node:child_process'
import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'

/** What PostgreSQL's own clients are called. */
type Tool = 'pg_dump' | 'pg_restore' | 'psql'

/**
 * Makes sure that a client is there and not older than the server, which it would refuse to work with.
 *
 * @throws AppError `unavailable` saying what to install
 */
export async function requireTool(tool: Tool, server: number): Promise<void> {
  const { output } = await run(tool, ['--version'], {}).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { output: '' }
    throw error
  })
  const found = Number(/ (\d+)/.exec(output)?.[1] ?? 0)
  if (found >= server) return
  throw new AppError(
    'unavailable',
    found === 0
      ? say(
          `找不到 ${tool}。请安装 PostgreSQL ${server} 的客户端（${packages(server)}），并让 ${tool} 在 PATH 中`,
          `${tool} was not found. Install the client of PostgreSQL ${server} (${packages(server)}) and have ${tool} on the PATH`,
        )
      : say(
          `${tool} 是 ${found} 版，不能用于 PostgreSQL ${server}。请安装 ${server} 版的客户端（${packages(server)}），并把它放在 PATH 的前面`,
          `${tool} is of version ${found} and cannot work with PostgreSQL ${server}. Install the client of version ${server} (${packages(server)}) and have it first on the PATH`,
        ),
  )
}

const packages = (server: number) =>
  `Debian/Ubuntu: apt install postgresql-client-${server}; RHEL: dnf install postgresql${server}; macOS: brew install postgresql@${server}`

/**
 * Runs a client on a database.
 *
 * @throws AppError `unavailable` with what it said when it failed
 */
export async function runTool(tool: Tool, url: string, args: readonly string[]): Promise<void> {
  const { database, environment } = connection(url)
  await run(tool, [`--dbname=${database}`, ...args], environment)
}

/** The same where no database is involved. */
export const runOffline = (tool: Tool, args: readonly string[]) => run(tool, args, {})

/** The password goes by the environment: a command line is for everybody on the machine to read. */
function connection(url: string): { database: string; environment: NodeJS.ProcessEnv } {
  if (!URL.canParse(url)) return { database: url, environment: {} }
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  // The driver's own word, which the clients refuse.
  address.searchParams.delete('uselibpqcompat')
  return { database: address.href, environment: password ? { PGPASSWORD: password } : {} }
}

function run(tool: Tool, args: readonly string[], environment: NodeJS.ProcessEnv) {
  return new Promise<{ output: string }>((resolve, reject) => {
    const child = spawn(tool, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let said = ''
    child.stdout.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-10_000)
    })
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve({ output })
      else reject(failed(tool, said.trim()))
    })
  })
}

const failed = (tool: Tool, said: string) =>
  new AppError('unavailable', say(`${tool} 未能完成：${said}`, `${tool} failed: ${said}`))
