import {
  type HolidayYear,
  isWorkingDay,
  mailWords,
  type Notification,
  type NotificationKind,
  NotificationSetting,
} from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { write } from '../database/write.ts'
import { readNotices } from '../holidays/read-notices.ts'
import { today } from '../http/today.ts'
import { deliver } from './deliver.ts'
import { NotificationRow } from './notification.table.ts'

/** What happens within these minutes comes in one mail. */
const WAITING = 10
/** Mail of what has happened goes out between these hours of a working day, in China. */
const HOURS = { from: 8, to: 20 }
/** What is older is not mailed any more, in days. */
const OLDEST = 3

const MINUTE = 60_000
const Row = NotificationRow.pick({ code: true, kind: true, at: true, title: true, entries: true })

/**
 * Makes one mail for each person who wishes it of all that they have not read in the panel meanwhile: at most one on
 * a day, whatever there is. What comes later waits for the next.
 *
 * @returns how many mails there are now to be sent
 */
export async function gatherMail(
  db: Db,
  district: string,
  { now, origin }: { now: Date; origin: string | undefined },
): Promise<number> {
  const settings = await readWishing(db, district, now)
  if (settings.length === 0) return 0
  const { name: from } = await db
    .selectFrom('district')
    .select('name')
    .where('code', '=', district)
    .executeTakeFirstOrThrow()
  const notices = await readNotices(db, district)
  let count = 0
  for (const { user, mailed, language } of settings) {
    const kinds = NotificationSetting.shape.mailed.parse(JSON.parse(mailed))
    const words = { from, origin, language }
    if (await gatherFor(db, { district, user, kinds, words, notices, now })) count++
  }
  return count
}

/** Who wishes mail, has something unread and has had none today; most of the time nobody. */
const readWishing = (db: Db, district: string, now: Date) =>
  db
    .selectFrom('notification_setting as setting')
    .innerJoin('user_state', 'user_state.user', 'setting.user')
    .select(['setting.user', 'setting.mailed', 'setting.language'])
    .where('setting.district', '=', district)
    .where('setting.email', 'is not', null)
    .where('user_state.state', '=', 'active')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('notification')
          .select('notification.code')
          .whereRef('notification.user', '=', 'setting.user')
          .where('notification.district', '=', district)
          .where('notification.readAt', 'is', null)
          .where('notification.mailedIn', 'is', null),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('delivery')
            .select('delivery.code')
            .whereRef('delivery.recipient', '=', 'setting.user')
            .where('delivery.district', '=', district)
            .where('delivery.channel', '=', 'mail')
            .where('delivery.dedupe', 'like', `%:${today(now)}`),
        ),
      ),
    )
    .execute()

interface Person {
  district: string
  user: string
  kinds: readonly NotificationKind[]
  words: Parameters<typeof mailWords>[1]
  /** By which it is known whether people work today. */
  notices: readonly HolidayYear[]
  now: Date
}

async function gatherFor(db: Db, person: Person): Promise<boolean> {
  const { district, user, words, now } = person
  // Most of the time there is nothing, and nobody’s turn to write is taken.
  if (!isTime(await readUnsent(db, person), person)) return false
  return write(db, async (trx) => {
    const unsent = await readUnsent(trx, person)
    if (unsent.length === 0) return false
    const { subject, text } = mailWords(unsent, words)
    const dedupe = `mail:${user}:${today(now)}`
    const mail = { district, channel: 'mail', recipient: user, dedupe, subject, text } as const
    const mailedIn = await deliver(trx, mail, now)
    if (mailedIn === null) return false
    const codes = unsent.map(({ code }) => code)
    await trx
      .updateTable('notification')
      .set({ mailedIn })
      .where((eb) => eb.and({ district, user }))
      .where('code', 'in', codes)
      .execute()
    return true
  })
}

async function readUnsent(db: Db, { district, user, kinds, now }: Person) {
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('notification')
    .select(Row.keyof().options)
    .where((eb) => eb.and({ district, user }))
    .where('readAt', 'is', null)
    .where('mailedIn', 'is', null)
    .where('kind', 'in', kinds)
    .where('at', '>=', new Date(now.getTime() - OLDEST * 1440 * MINUTE).toISOString())
    .orderBy('at')
    .limit(50)
    .execute()
  return rows.map((row) => z.decode(Row, row))
}

/** A reminder goes out at once, with all else there is; what happened waits for what happens with it. */
function isTime(
  unsent: readonly Pick<Notification, 'kind' | 'at'>[],
  { now, notices }: Pick<Person, 'now' | 'notices'>,
): boolean {
  const [oldest] = unsent
  if (!oldest) return false
  if (unsent.some(({ kind }) => kind === 'reminder')) return true
  const hour = hourInChina(now)
  const working = isWorkingDay(today(now), notices)
  if (hour < HOURS.from || hour >= HOURS.to || (working.known && !working.value)) return false
  return Date.parse(oldest.at) <= now.getTime() - WAITING * MINUTE
}

/** The hour on the clock in China, 0 to 23. */
export const hourInChina = (now: Date): number => (now.getUTCHours() + 8) % 24
