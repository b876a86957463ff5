// Builds what has changed before a command runs, and says something only where there is something to say:
// that it takes a while, or why it failed. Standard output is the command's own.
import { spawn } from 'node:child_process'

const PATIENCE = 4_000

const build = spawn('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  shell: process.platform === 'win32',
})
let said = ''
for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (said += chunk))
const waiting = setTimeout(() => console.error('正在构建…… / Building …'), PATIENCE)

build.on('error', ({ message }) => finish(1, message))
build.on('close', (code) => finish(code ?? 1, said))

function finish(code, words) {
  clearTimeout(waiting)
  if (code !== 0) console.error(words)
  process.exitCode = code
}
