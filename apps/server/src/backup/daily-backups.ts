import type { BackupState } from '@gangyao/api'
import type { BackupPlan } from '../config.ts'
import { listBackups, removeOldBackups } from './list-backups.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** China's clock is ahead of UTC by this, all year. */
const CHINA = 8 * 60 * MINUTE
/** How long after a failure it is tried again. */
const PAUSE = 60 * MINUTE

export interface DailyBackupsOptions {
  plan: BackupPlan
  now(): Date
  /** Makes a backup in the plan's folder. */
  make(): Promise<unknown>
  /** How to let go of the lock that lets one process make it; `null` while another one does. */
  turn(): Promise<(() => Promise<void>) | null>
  fail(error: unknown): void
}

export interface DailyBackups {
  /** Makes the backup if one is due. Called every now and then. */
  look(): Promise<void>
  /** Waits for a backup that is under way. */
  settled(): Promise<void>
  state(): BackupState
}

/** A backup a day: one that was missed, because nothing ran at its time, is made at the next look. */
export function dailyBackups(options: DailyBackupsOptions): DailyBackups {
  const { plan, now, make, turn, fail } = options
  const state: BackupState = { last: null, ok: true }
  let failedAt = Number.NEGATIVE_INFINITY

  const isDone = async () => {
    const [newest] = await listBackups(plan.folder)
    state.last = newest?.createdAt.toISOString() ?? null
    const done = newest !== undefined && newest.createdAt >= lastDue(now(), plan.at)
    if (done) state.ok = true
    return done
  }
  const tryIt = async () => {
    if ((await isDone()) || now().getTime() - failedAt < PAUSE) return
    const release = await turn()
    if (!release) return
    try {
      // Whoever had the turn before us may have done it.
      if (await isDone()) return
      await make()
      await isDone()
      await removeOldBackups(plan.folder, plan.keep, now())
    } finally {
      await release()
    }
  }
  let looking: Promise<void> | undefined
  return {
    state: () => ({ ...state }),
    settled: async () => looking,
    look: () => {
      looking ??= tryIt()
        .catch((error: unknown) => {
          state.ok = false
          failedAt = now().getTime()
          fail(error)
        })
        .finally(() => {
          looking = undefined
        })
      return looking
    },
  }
}

/**
 * The latest moment, not after `now`, at which it was so many minutes after midnight in China.
 *
 * @example lastDue(new Date('2026-11-23T18:29:00Z'), 150) // 2026-11-22T18:30:00Z, which is 02:30 there
 */
export function lastDue(now: Date, minutes: number): Date {
  const there = now.getTime() + CHINA
  const today = Math.floor(there / DAY) * DAY + minutes * MINUTE
  return new Date((today <= there ? today : today - DAY) - CHINA)
}
