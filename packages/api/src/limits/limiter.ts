import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'

/** Counts requests by the minute, together with all other processes on the database. */
export interface Limiter {
  /** @returns false where it is one too many in this minute */
  take(key: string, most: number): Promise<boolean>
  /** Whole seconds until the next minute. */
  wait(): number
}

/** What this process may still let through in this minute without asking. */
interface Held {
  left: number
  given: number
  full: boolean
  asking: Promise<void> | null
}

const MINUTE = 60_000
/** A process sets aside so many parts of a limit at once: a write for each request would cost too much. */
const PARTS = 20

/**
 * A limit is never exceeded, however many processes there are; what one has set aside and does not use is
 * lost to the others for that minute. While the database cannot be written each process counts for itself.
 */
export function createLimiter(db: Db, clock: () => number = Date.now): Limiter {
  let minute = -1
  let held = new Map<string, Held>()

  const heldOf = (key: string): Held => {
    const now = Math.floor(clock() / MINUTE)
    if (now !== minute) {
      minute = now
      held = new Map()
    }
    const there = held.get(key) ?? { left: 0, given: 0, full: false, asking: null }
    held.set(key, there)
    return there
  }

  const ask = async (key: string, own: Held, most: number) => {
    const wanted = Math.ceil(most / PARTS)
    const before = await setAside(db, key, minute, wanted).catch(() => own.given)
    const got = Math.max(0, Math.min(wanted, most - before))
    own.left += got
    own.given += got
    own.full = got === 0
  }

  return {
    async take(key, most) {
      const own = heldOf(key)
      while (own.left === 0) {
        if (own.full) return false
        own.asking ??= ask(key, own, most).finally(() => {
          own.asking = null
        })
        await own.asking
      }
      own.left--
      return true
    },
    wait: () => Math.max(1, Math.ceil((MINUTE - (clock() % MINUTE)) / 1000)),
  }
}

/** @returns how many had been set aside before */
const setAside = (db: Db, key: string, minute: number, wanted: number): Promise<number> =>
  write(db, async (trx) => {
    const { count } = await trx
      .insertInto('rate_limit')
      .values({ key, minute, count: wanted })
      .onConflict((clash) =>
        clash
          .columns(['key', 'minute'])
          .doUpdateSet((eb) => ({ count: eb('rate_limit.count', '+', wanted) })),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    // The first of a minute clears away what is over.
    if (count === wanted)
      await trx
        .deleteFrom('rate_limit')
        .where('minute', '<', minute - 2)
        .execute()
    return count - wanted
  })
