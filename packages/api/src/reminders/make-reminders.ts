import {
  addDays,
  type Cycle,
  type Day,
  groupWords,
  holidayWords,
  joinId,
  keyOfReminder,
  laterDay,
  type Reminder,
  reminderEntry,
  remindersDue,
  reminderTitle,
  splitId,
} from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { cycles } from '../cycles/cycle.table.ts'
import { cycleOf } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { byName, decodeRow } from '../database/rows.ts'
import type { Tables } from '../database/tables.ts'
import { snapshot, write } from '../database/write.ts'
import { readNotices } from '../holidays/read-notices.ts'
import { today } from '../http/today.ts'
import { deliver } from '../notifications/deliver.ts'
import { hourInChina } from '../notifications/gather-mail.ts'
import { peopleFor } from '../notifications/people.ts'
import { tell } from '../notifications/tell.ts'
import { type Desks, readDesks } from './read-desks.ts'
import { readSchedule } from './schedule.ts'

/** Nobody is reminded before this hour of a day, in China. */
const MORNING = 9

/** A reminder with the cycle and the units that it speaks of. */
export interface Placed extends Reminder {
  at: Pick<Desks, 'cycle' | 'units'>
}

/**
 * Reminds everybody in a district of what the day asks: one message to each person and one to each group, of all
 * cycles, however often this is called and by however many processes. What has been said is written down with it.
 */
export async function makeReminders(
  db: Db,
  district: string,
  now: Date,
  origin: string | undefined,
): Promise<void> {
  if (hourInChina(now) < MORNING) return
  const day = today(now)
  const { steps: schedule } = await readSchedule(db, district)
  const notices = await readNotices(db, district)
  const placed: Placed[] = []
  for (const desks of await readOpenDesks(db, district, day)) {
    const { reminders, gap } = remindersDue({ ...desks, day, schedule, notices })
    placed.push(...reminders.map((reminder) => ({ ...reminder, at: desks })))
    if (gap) await sayHolidays(db, district, desks.cycle, gap.year, now)
  }
  for (const [user, own] of await byPerson(db, district, placed))
    await remindPerson(db, { district, user, placed: own, now })
  if (placed.length > 0) await tellGroups(db, district, placed, now, origin)
}

/** The cycles that are under way, with what lies on whose desk. */
async function readOpenDesks(db: Db, district: string, day: Day): Promise<Desks[]> {
  return snapshot(db, async (trx) => {
    const rows = await byName(trx)
      .selectFrom('cycle')
      .innerJoin('plan', (join) =>
        join.onRef('plan.district', '=', 'cycle.district').onRef('plan.code', '=', 'cycle.plan'),
      )
      .selectAll('cycle')
      .where((eb) => eb.and({ 'cycle.district': district, historical: 0 }))
      .where('plan.status', '<>', 'closed')
      .where('opens', '<=', day)
      .execute()
    const desks: Desks[] = []
    for (const cycle of rows.map((row) => cycleOf(decodeRow(cycles, row)))) {
      const read = isRunning(cycle, day) ? await readDesks(trx, district, cycle) : null
      if (read) desks.push(read)
    }
    return desks
  })
}

/** Somebody may have a day of their own after a cycle is over, but hardly a quarter later. */
const isRunning = ({ closes, lateUntil, reopened }: Cycle, day: Day): boolean =>
  day <= addDays(laterDay(lateUntil ?? closes, reopened?.until ?? closes), 92)

/** Everybody with what is for them. */
async function byPerson(db: Db, district: string, placed: readonly Placed[]) {
  const people = new Map<string, Placed[]>()
  const known = new Map<string, string[]>()
  for (const one of placed) {
    const desk = `${one.to} ${one.unit}`
    const users = known.get(desk) ?? (await peopleAt(db, district, one))
    known.set(desk, users)
    for (const user of users) people.set(user, [...(people.get(user) ?? []), one])
  }
  return people
}

/** Who sits at a desk: where a unit has no editor its approvers do, who could write too. */
export async function peopleAt(
  db: Db,
  district: string,
  { to, unit }: Pick<Reminder, 'to' | 'unit'>,
): Promise<string[]> {
  if (to === 'office') return peopleFor(db, district, 'coordinator')
  const own = await peopleFor(db, district, to, unit)
  return own.length > 0 || to === 'approver' ? own : peopleFor(db, district, 'approver', unit)
}

interface Reminding {
  district: string
  user: string
  placed: readonly Placed[]
  now: Date
}

/**
 * One message of all that somebody has not been told, unless they have been reminded today.
 *
 * @returns whether they are reminded now
 */
async function remindPerson(db: Db, { district, user, placed, now }: Reminding): Promise<boolean> {
  const fresh = await untold(db, district, user, placed)
  if (fresh.length === 0) return false
  return write(db, async (trx) => {
    // Whoever was faster has written it down.
    const still = await untold(trx, district, user, fresh)
    if (still.length === 0 || !(await remind(trx, { district, user, placed: still, now })))
      return false
    await noteTold(trx, district, user, still, now)
    return true
  })
}

/** The one reminder of a day for somebody. @returns whether there was none yet */
export const remind = (
  trx: Transaction<Tables>,
  { district, user, placed, now }: Reminding,
): Promise<boolean> =>
  tell(
    trx,
    { district, user },
    {
      kind: 'reminder',
      title: reminderTitle(placed),
      entries: placed.map((one) => reminderEntry(one, one.at.cycle, unitOf(one))),
      dedupe: reminderOf(today(now)),
    },
    now,
  )

/** By what everybody has one reminder a day. */
export const reminderOf = (day: Day): string => `reminder:${day}`

const unitOf = ({ unit, at }: Placed) =>
  unit === null ? null : (at.units.get(unit) ?? { code: unit, name: unit, nameEn: null })

async function untold(
  db: Db,
  district: string,
  recipient: string,
  placed: readonly Placed[],
): Promise<Placed[]> {
  const rows = await db
    .selectFrom('reminder_told')
    .select(['plan', 'cycle', 'unit', 'step', 'due'])
    .where((eb) => eb.and({ district, recipient }))
    .where('cycle', 'in', [...new Set(placed.map(({ at }) => at.cycle.code))])
    .execute()
  const known = new Set(
    rows.map(({ plan, cycle, unit, step, due }) => joinId(plan, cycle, unit, step, due)),
  )
  return placed.filter((one) => !known.has(keyOfReminder(one.at.cycle, one)))
}

async function noteTold(
  trx: Transaction<Tables>,
  district: string,
  recipient: string,
  placed: readonly Placed[],
  now: Date,
): Promise<void> {
  const rows = placed.map((one) => {
    const [plan = '', cycle = '', unit = '', step = '', due = ''] = splitId(
      keyOfReminder(one.at.cycle, one),
    )
    return { district, recipient, plan, cycle, unit, step, due, at: now.toISOString() }
  })
  await trx
    .insertInto('reminder_told')
    .values(rows)
    .onConflict((clash) => clash.doNothing())
    .execute()
}

async function sayHolidays(db: Db, district: string, cycle: Cycle, year: number, now: Date) {
  const dedupe = joinId('holidays', String(year), cycle.plan, cycle.code)
  for (const user of await peopleFor(db, district, 'coordinator'))
    await write(db, (trx) =>
      tell(trx, { district, user }, { ...holidayWords(year, cycle), dedupe }, now),
    )
}

/** Each group once a day, of what it has not been told. */
async function tellGroups(
  db: Db,
  district: string,
  placed: readonly Placed[],
  now: Date,
  origin: string | undefined,
): Promise<void> {
  const robots = await db
    .selectFrom('webhook')
    .select(['code', 'name'])
    .where((eb) => eb.and({ district, enabled: 1 }))
    .execute()
  const open = placed.filter(({ to }) => to !== 'office')
  for (const { code, name } of robots) {
    const recipient = `robot:${code}`
    const fresh = await untold(db, district, recipient, open)
    if (fresh.length === 0) continue
    await write(db, async (trx) => {
      const parcel = {
        ...({ district, channel: 'robot', recipient: code, subject: name } as const),
        ...{ dedupe: `${recipient}:${today(now)}`, text: groupText(fresh, origin) },
      }
      if ((await deliver(trx, parcel, now)) === null) return
      await noteTold(trx, district, recipient, fresh, now)
    })
  }
}

/** What a group reads: Chinese, as it is spoken there. */
function groupText(placed: readonly Placed[], origin: string | undefined): string {
  const byCycle = Map.groupBy(placed, ({ at }) => joinId(at.cycle.plan, at.cycle.code))
  const lines = [...byCycle.values()].flatMap((some) => {
    const [first] = some
    return first ? groupWords(some, first.at.cycle).map(({ zh }) => zh) : []
  })
  return ['【填报提醒】', ...lines, ...(origin ? [`${origin}/admin/reports`] : [])].join('\n')
}
