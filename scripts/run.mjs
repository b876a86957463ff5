// The launcher: all it needs is npm and any Node from 18 on. It brings the pinned pnpm, and the pinned
// Node where the one found is older than the dependencies accept, installs, and runs one root script.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FALLBACK_NODE = '24.21.0'
const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)

const args = process.argv.slice(2)
const quiet = args[0] === '--quiet' && args.shift() !== undefined
const [script, ...rest] = args

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const accepted = major === 22 ? minor >= 19 : major >= 24
// The wrapper package needs its install script on macOS; on the others a package holds the program itself.
const fallback =
  process.platform === 'darwin'
    ? `node@${FALLBACK_NODE}`
    : `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${FALLBACK_NODE}`
const packages = accepted ? [packageManager] : [packageManager, fallback]

const quote = (word) =>
  process.platform === 'win32'
    ? `"${word.replaceAll('"', '""')}"`
    : `'${word.replaceAll("'", `'\\''`)}'`
const install = `pnpm install --frozen-lockfile${quiet ? ' --silent' : ''}`
const run = ['pnpm', 'run', ...(quiet ? ['--silent'] : []), script, ...rest.map(quote)].join(' ')
const npx = ['--yes', ...packages.flatMap((name) => ['-p', name]), '-c', `${install} && ${run}`]

const windows = process.platform === 'win32'
const { status, error } = spawnSync('npx', windows ? npx.map(quote) : npx, {
  cwd: root,
  stdio: 'inherit',
  shell: windows,
  env: {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    GANGYAO_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
  },
})
if (error)
  console.error(
    `npx could not be started (${error.message}). Install npm beside Node and try again.`,
  )
process.exit(status ?? 1)
