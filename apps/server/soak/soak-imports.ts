// npm run soak:imports. KILLS and SEED change how often and when.
import { numberFrom, onBoth } from './databases.ts'
import { crashAmidImports } from './import-crash.ts'

const kills = numberFrom('KILLS', 100)
const seed = numberFrom('SEED', Date.now() % 1_000_000)
console.log(`${kills} kills amid imports on each database, seed ${seed}`)
await onBoth('imports', (kind, tell) => crashAmidImports({ kind, kills, seed, tell }))
