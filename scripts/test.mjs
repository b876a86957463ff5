// Everything that must hold before a change lands. Ends with one line: N passed, N failed[, N skipped].
// --no-skips: a skipped test counts as a failure (continuous integration has all it needs).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const noSkips = process.argv.includes('--no-skips')
const folder = mkdtempSync(join(tmpdir(), 'gangyao-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

const run = (title, ...command) => {
  console.log(`\n— ${title}`)
  const { status } = spawnSync('pnpm', command, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}
const check = (title, ...command) => {
  if (run(title, ...command)) total.passed++
  else {
    total.failed++
    failures.push(title)
  }
}
const tests = (title, ...projects) => {
  const file = join(folder, `${projects.join('-')}.json`)
  const args = projects.flatMap((project) => ['--project', project])
  const ok = run(
    title,
    ...['exec', 'vitest', 'run', ...args],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  )
  const report = readReport(file)
  total.passed += report?.numPassedTests ?? 0
  total.failed += report?.numFailedTests ?? 0
  const skipped = (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'skipped'),
  )
  total.skipped += skipped.length
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`)
  // A suite that cannot even start reports no failed test.
  if (!ok && !report?.numFailedTests) total.failed++
  if (!ok) failures.push(title)
}

check('format, lint, arrows between packages', 'run', 'lint')
check('types', 'exec', 'turbo', 'run', 'typecheck', '--output-logs=errors-only')
check('build', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only')
tests('units, and both databases', 'unit', 'database')
tests('stories in a browser', 'e2e')
rmSync(folder, { recursive: true, force: true })

for (const title of failures) console.log(`failed: ${title}`)
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 || (noSkips && total.skipped > 0) ? 1 : 0

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
