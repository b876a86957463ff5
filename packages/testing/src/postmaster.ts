/**
 * Runs one throw-away PostgreSQL for whoever started this process, and ends it with them: our standard
 * input is a pipe they hold, and the system closes it even when they are killed. Run by `postgres.ts`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

/** What to run: the folder of the binaries, a folder of our own, and as whom. */
export interface PostmasterOrder {
  bin: string
  folder: string
  uid?: number
  gid?: number
}

/** The one line we write to standard output. */
export type PostmasterReply = { port: number } | { error: string }

const ATTEMPTS = 3
// Durability is worth nothing here. A socket folder that another user owns would stop the server.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap((setting) => ['-c', setting])

const order: PostmasterOrder = JSON.parse(process.argv[2] ?? '{}')
const { folder, uid, gid } = order
const options = { cwd: folder, ...(uid === undefined ? {} : { uid, gid }) }
const data = join(folder, 'data')

let server: ChildProcess | undefined

process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
process.stdin.on('end', end).resume()

try {
  const bin = enterable(order.bin)
  initialise(bin)
  reply({ port: await start(bin) })
} catch (error) {
  reply({ error: error instanceof Error ? error.message : String(error) })
  end()
}

/** Ends with the server, which takes its own children along. */
function end() {
  if (server?.exitCode !== null || server.signalCode !== null) process.exit()
  server.once('exit', () => process.exit())
  // PostgreSQL's immediate shutdown: there is nothing to keep.
  server.kill('SIGQUIT')
}

function reply(line: PostmasterReply) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** The binaries, copied when they lie below a folder that only root may enter. */
function enterable(bin: string): string {
  if (uid === undefined || !spawnSync(join(bin, 'initdb'), ['--version'], options).error) return bin
  const copy = join(folder, 'native')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function initialise(bin: string) {
  // The locale decides what trigram search sees of Chinese: under C it sees nothing.
  const flags = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const { status, error, stderr } = spawnSync(join(bin, 'initdb'), ['-D', data, ...flags], {
    ...options,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
}

async function start(bin: string, attempt = 1): Promise<number> {
  const port = await freePort()
  const started = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...SETTINGS], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server = started
  let log = ''
  const ready = await new Promise<boolean>((resolve, reject) => {
    started.once('error', reject)
    started.once('exit', () => resolve(false))
    started.stderr.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-8000)
      if (log.includes('ready to accept connections')) resolve(true)
    })
  })
  if (ready) {
    started.once('exit', () => process.exit())
    return port
  }
  // Between our look and the server's start another program may have taken the port.
  if (log.includes('could not bind') && attempt < ATTEMPTS) return start(bin, attempt + 1)
  throw new Error(`PostgreSQL did not start: ${log}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no free port')),
      )
    })
  })
}
