import { setTimeout as sleep } from 'node:timers/promises'
import { textOf } from '../jobs/run-job.ts'
import { makeReminders } from '../reminders/make-reminders.ts'
import { dropOldNotifications } from './drop-old-notifications.ts'
import { gatherMail } from './gather-mail.ts'
import { type Outlets, sendDeliveries } from './send-deliveries.ts'

export interface Clockwork extends Outlets {
  /** The address people use, for links; left out: none are written. */
  origin: string | undefined
  now: () => Date
  log: (line: string) => void
}

/** How often it is looked whether something is to be sent, and whether somebody is to be reminded. */
const INTERVAL = 5_000
const REMINDING = 10 * 60_000
const DAY = 24 * 3_600_000

/**
 * Reminds, gathers and sends until it is stopped. Several processes may do so on one database: what has been said
 * and sent is held by keys there, and not by who was asked.
 */
export function startNotifications(clockwork: Clockwork): {
  /** Ends when what is being sent has been sent. */
  stop(): Promise<void>
} {
  const { db, origin, now, log } = clockwork
  const stopping = new AbortController()
  const { signal } = stopping
  let [reminded, cleaned] = [0, 0]
  const look = async () => {
    const districts = await db.selectFrom('district').select('code').orderBy('code').execute()
    const reminding = Date.now() - reminded > REMINDING
    if (reminding) reminded = Date.now()
    for (const { code } of districts) {
      if (signal.aborted) return
      if (reminding) await makeReminders(db, code, now(), origin)
      if (clockwork.mailer) await gatherMail(db, code, { now: now(), origin })
    }
    await sendDeliveries(clockwork, now, signal)
    if (Date.now() - cleaned < DAY) return
    cleaned = Date.now()
    await dropOldNotifications(db, now())
  }
  const working = (async () => {
    while (!signal.aborted) {
      await look().catch((error: unknown) => log(textOf(error)))
      await sleep(INTERVAL, null, { signal }).catch(() => {})
    }
  })()
  return {
    stop() {
      stopping.abort()
      return working
    },
  }
}
