import { fileURLToPath } from 'node:url'
import { assessPlan } from '@gangyao/domain'
import { readValues, withRegisters } from '@gangyao/plan-file'
import { loadPlan } from './plan.fixture.ts'

// CPU time of looking at the whole plan, as every page and list does: `npm run bench`. Beside it stands what
// any program would spend on the same data, so that a slow machine is told from slow code.

/** What one request may spend on it. */
const MOST_MILLISECONDS = 2
/** Eight times the data may take that much longer; squares would take 64 times. */
const MOST_GROWTH = 16
const DAY = '2025-12-31'

const { records: plan } = await loadPlan()
const sample = await readValues(
  fileURLToPath(new URL('sample.yaml', import.meta.url)),
  plan.plan.code,
)
const records = withRegisters(plan, sample.registers, sample.benchmarks)
const endOf = new Map(records.periods.map(({ code, end }) => [code, end]))

/** The sample's five years, reported by so many units in place of one. */
const valuesOf = (units: number) =>
  Array.from({ length: units }, (_, index) =>
    sample.observations.map((observation) => ({
      ...observation,
      unit: `${observation.unit}-${index}`,
      knownSince: `${endOf.get(observation.period)}T08:00:00.000Z`,
    })),
  ).flat()

/** Median CPU time of a run in milliseconds, over batches long enough for the clock. */
function cpuTime(run: () => unknown): number {
  const BATCH = 5
  const batch = () => {
    const before = process.cpuUsage()
    for (let turn = 0; turn < BATCH; turn++) run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / BATCH
  }
  for (let warm = 0; warm < 40; warm++) batch()
  const times = Array.from({ length: 101 }, batch).sort((one, other) => one - other)
  return times[50] ?? 0
}

const say = (...words: string[]) => process.stdout.write(`${words.join('  ')}\n`)
const show = (milliseconds: number) => `${milliseconds.toFixed(3)} ms`.padStart(10)

const rows = [1, 2, 4, 8].map((factor) => {
  const values = valuesOf(factor)
  const text = JSON.stringify(values)
  return {
    factor,
    count: values.length,
    assessing: cpuTime(() => assessPlan(records, values, DAY)),
    parsing: cpuTime(() => JSON.parse(text)),
  }
})
const [first] = rows
const last = rows.at(-1)
if (!first || !last) throw new Error('nothing measured')

say(`assessPlan: ${records.targets.length} targets on ${DAY}, median CPU time`)
say('   values', '  assessing', ' growth', ' JSON.parse of them', ' growth')
for (const { factor, count, assessing, parsing } of rows)
  say(
    `${`${count}`.padStart(5)} ×${factor}`,
    show(assessing),
    `×${(assessing / first.assessing).toFixed(1)}`.padStart(7),
    show(parsing).padStart(18),
    `×${(parsing / first.parsing).toFixed(1)}`.padStart(7),
  )

const growth = last.assessing / first.assessing
const faults = [
  ...(first.assessing > MOST_MILLISECONDS
    ? [`${show(first.assessing).trim()} is more than ${MOST_MILLISECONDS} ms`]
    : []),
  ...(growth > MOST_GROWTH
    ? [`${last.factor} times the values took ${growth.toFixed(1)} times as long`]
    : []),
]
for (const fault of faults) say(`Too slow: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
