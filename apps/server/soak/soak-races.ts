// npm run soak:races. PAIRS changes how many.
import { numberFrom, onBoth } from './databases.ts'
import { raceInPairs } from './races.ts'

const pairs = numberFrom('PAIRS', 1000)
console.log(`${pairs} pairs on each database`)
await onBoth('races', (kind, tell) => raceInPairs({ kind, pairs, tell }))
