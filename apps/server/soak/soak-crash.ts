// npm run soak:crash. KILLS and SEED change how often and in which order.
import { crashAgainAndAgain } from './crash.ts'
import { numberFrom, onBoth } from './databases.ts'

const kills = numberFrom('KILLS', 200)
const seed = numberFrom('SEED', Date.now() % 1_000_000)
console.log(`${kills} kills on each database, seed ${seed}`)
await onBoth('crashes', (kind, tell) => crashAgainAndAgain({ kind, kills, seed, tell }))
