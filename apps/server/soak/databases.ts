import { startPostgres } from '@gangyao/testing/postgres'

/**
 * Does a trial on SQLite and on a PostgreSQL of its own, and says what came of it; the exit code is 1 where
 * something did not hold.
 */
export async function onBoth<Figures>(
  name: string,
  trial: (kind: 'sqlite' | { url: string }, tell: (line: string) => void) => Promise<Figures>,
): Promise<void> {
  const postgres = await startPostgres()
  try {
    for (const kind of ['sqlite', { url: postgres.url }] as const) {
      const database = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'
      const begun = Date.now()
      const figures = await trial(kind, (line) => console.log(`  ${database}: ${line}`))
      const seconds = Math.round((Date.now() - begun) / 1000)
      console.log(`${name} on ${database}, ${seconds} s: ${JSON.stringify(figures)}`)
    }
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  } finally {
    await postgres.stop()
  }
}

/** A number from the environment. */
export const numberFrom = (name: string, otherwise: number): number =>
  process.env[name] ? Number(process.env[name]) : otherwise
