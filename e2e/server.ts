import { execFile, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const MAIN = fileURLToPath(new URL('../apps/server/dist/main.js', import.meta.url))

/** The password of everybody on every server the stories use. */
export const PASSWORD = 'Story-of-one-plan-7391'

/** Runs the built server on a free loopback port until `stop`. */
export async function startServer(
  data: string,
  flags: readonly string[] = [],
  environment: Record<string, string> = {},
) {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN, 'serve', ...flags], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      GANGYAO_DATA: data,
      GANGYAO_ADMIN_PASSWORD: PASSWORD,
      GANGYAO_LANG: 'zh',
      // One browser clicks for everybody here.
      GANGYAO_LIMITS: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk) => (log += chunk))
  child.stderr.on('data', (chunk) => (log += chunk))
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 60_000
  while (!(await answers(`${address}/api/health`))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`the server did not start:\n${log}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    address,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** Adds somebody beside `admin`, by the command, as on the keyboard of the server. */
export const createUser = (data: string, name: string) =>
  promisify(execFile)(process.execPath, [MAIN, 'user', 'create', name], {
    env: { PATH: process.env.PATH, GANGYAO_DATA: data, GANGYAO_PASSWORD: PASSWORD },
  })

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
