import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { DatabasePlace } from '@gangyao/api'
import { PASSWORD } from './desk.ts'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const PATIENCE = 60_000

/** The built server as a process of its own, on one port, that can be killed and started again. */
export async function childServer(data: string, place: DatabasePlace) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''

  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  /** @returns how long it took until it answered, in milliseconds */
  const start = async () => {
    const begun = Date.now()
    said = ''
    const started = spawn(process.execPath, [MAIN, 'serve'], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        HOST: '127.0.0.1',
        GANGYAO_DATA: data,
        DATABASE_URL: 'url' in place ? place.url : '',
        GANGYAO_ADMIN_PASSWORD: PASSWORD,
        GANGYAO_LANG: 'en',
        // What is tried here is the writes and not how many there may be.
        GANGYAO_LIMITS: 'off',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    started.stdout.on('data', (chunk) => (said += chunk))
    started.stderr.on('data', (chunk) => (said += chunk))
    while (!(await answers(`${address}/api/health`))) {
      if (started.exitCode !== null || Date.now() - begun > PATIENCE)
        throw new Error(`the server did not start:\n${said}`)
      await sleep(20)
    }
    return Date.now() - begun
  }
  return { address, start, kill }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const bound = probe.address()
  probe.close()
  if (!bound || typeof bound !== 'object') throw new Error('there is no free port')
  return bound.port
}
