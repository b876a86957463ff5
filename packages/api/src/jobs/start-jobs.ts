import { setTimeout as sleep } from 'node:timers/promises'
import { dropOldJobs } from './drop-old-jobs.ts'
import { type Runner, runJob, textOf } from './run-job.ts'

/** How often it is looked for work, in milliseconds. */
const INTERVAL = 500
const HOUR = 3_600_000
/** How long a job that was told to stop is waited for, in milliseconds; another process takes it over then. */
const PATIENCE = 5_000

/**
 * Works through what is due, one job after the other, until it is stopped. Several processes may do so on one
 * database.
 */
export function startJobs(runner: Omit<Runner, 'signal'>): {
  /** Begins nothing more; ends when the job under way is done, or has been let go of. */
  stop(): Promise<void>
} {
  const stopping = new AbortController()
  const { signal } = stopping
  const working = (async () => {
    let cleaned = 0
    while (!signal.aborted)
      try {
        if (Date.now() - cleaned > HOUR) {
          cleaned = Date.now()
          await dropOldJobs(runner.db, runner.now())
        }
        if (!(await runJob({ ...runner, signal }))) await sleep(INTERVAL, null, { signal })
      } catch (error) {
        if (signal.aborted) return
        runner.log(textOf(error))
        await sleep(INTERVAL * 20, null, { signal }).catch(() => {})
      }
  })()
  return {
    stop() {
      stopping.abort()
      return Promise.race([working, sleep(PATIENCE, undefined, { ref: false })])
    },
  }
}
