import { join } from 'node:path'
import { type BackupState, takeTurn } from '@gangyao/api'
import { type Bilingual, say } from '@gangyao/domain'
import type { Config } from '../config.ts'
import { placeOf } from '../connect.ts'
import { storeElsewhere } from '../evidence-files.ts'
import { UsageError } from '../usage-error.ts'
import { createBackup } from './create-backup.ts'
import { dailyBackups } from './daily-backups.ts'
import { LOCK } from './names.ts'

/** How often it is looked whether a backup is due, in milliseconds. */
const INTERVAL = 30_000

export interface Schedule {
  state(): BackupState
  /** Ends after a backup that is under way. */
  stop(): Promise<void>
}

/** The daily backups of a server; `null` where none are wanted. */
export function scheduleBackups(
  config: Config,
  now: () => Date,
  tell: (sentence: Bilingual) => void,
): Schedule | null {
  const { backup: plan, data, databaseUrl } = config
  if (!plan) return null
  const backups = dailyBackups({
    plan,
    now,
    make: () =>
      createBackup({
        place: placeOf(config),
        data,
        store: storeElsewhere(config),
        out: plan.folder,
        withSecret: false,
        now: now(),
      }),
    turn: () => takeTurn({ url: databaseUrl, lockFile: join(data, LOCK) }),
    fail: (error) => tell(failure(error)),
  })
  const timer = setInterval(() => void backups.look(), INTERVAL)
  void backups.look()
  return {
    state: backups.state,
    stop: async () => {
      clearInterval(timer)
      await backups.settled()
    },
  }
}

function failure(error: unknown): Bilingual {
  if (error instanceof UsageError)
    return say(
      `定时备份失败，一小时后再试：${error.sentence.zh}`,
      `The scheduled backup failed and is tried again in an hour: ${error.sentence.en}`,
    )
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return say(
    `定时备份失败，一小时后再试：${text}`,
    `The scheduled backup failed and is tried again in an hour: ${text}`,
  )
}
