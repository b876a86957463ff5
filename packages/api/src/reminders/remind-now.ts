import {
  type Bilingual,
  type Day,
  isOpenFor,
  type RemindedItem,
  type ReminderDesk,
  say,
  unitDueOf,
} from '@gangyao/domain'
import { type Caller, requirePermission } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { conflict, invalid } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { withSignIn } from '../sign-in/sign-in.table.ts'
import { type Placed, peopleAt, remind, reminderOf } from './make-reminders.ts'
import { type Desks, readDesks } from './read-desks.ts'

/** A unit with something on its desk, and who would be told. */
export interface Remindable {
  unit: string
  items: number
  people: { user: string; name: string; today: boolean }[]
  /** When it was last reminded by hand or by the clock. */
  remindedAt: string | null
  /** Why nobody can be reminded now. */
  refusal: Bilingual | null
}

/**
 * The units with something on their desk, and who would be told of it now. Read it in a `snapshot`.
 *
 * @throws AppError `forbidden`, `not-found`
 */
export async function readRemindable(
  db: Db,
  district: string,
  id: string,
  caller: Caller | null,
  now: Date,
): Promise<Remindable[]> {
  requirePermission(caller, 'reminders.read', { district })
  const cycle = await readCycle(db, district, id)
  const desks = await readDesks(db, district, cycle)
  const waiting = desks ? await waitingUnits(db, district, desks, now) : []
  return waiting.map(({ placed, ...unit }) => ({ ...unit, items: itemsOf(placed) }))
}

/**
 * Reminds the people of some units, or of all that have something on their desk: once a day each, whether by the
 * clock or by hand.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid` for a unit with nothing to do, `conflict` where nobody is left
 */
export async function remindNow(
  db: Db,
  district: string,
  { cycle: id, units }: { cycle: string; units: readonly string[] | null },
  caller: Caller | null,
  now: Date,
): Promise<{ units: string[]; people: number }> {
  const somebody = requirePermission(caller, 'reminders.send', { district })
  return change(db, { district, caller: somebody, now }, async (trx, note) => {
    const cycle = await readCycle(trx, district, id)
    const desks = await readDesks(trx, district, cycle)
    const waiting = desks ? await waitingUnits(trx, district, desks, now) : []
    const idle = (units ?? []).find((unit) => !waiting.some((one) => one.unit === unit))
    if (idle !== undefined)
      throw invalid([
        {
          field: 'units',
          message: say(`${idle} 没有待办理的事项`, `${idle} has nothing to see to`),
        },
      ])
    const asked = waiting.filter(({ unit }) => units === null || units.includes(unit))
    const told = new Set<string>()
    const byUser = new Map<string, Placed[]>()
    for (const { placed } of asked)
      for (const one of placed)
        for (const user of await peopleAt(trx, district, one))
          byUser.set(user, [...(byUser.get(user) ?? []), one])
    for (const [user, placed] of byUser)
      if (await remind(trx, { district, user, placed, now })) {
        told.add(user)
        await noteByHand(trx, district, user, placed, now)
      }
    if (told.size === 0) throw nobodyLeft(asked)
    const reminded = asked.filter(({ people }) => people.some(({ user }) => told.has(user)))
    const result = { units: reminded.map(({ unit }) => unit), people: told.size }
    note({
      ...{ action: 'create', resource: 'reminders', record: id },
      after: { units: result.units, people: [...told] },
    })
    return result
  })
}

const itemsOf = (placed: readonly Placed[]) =>
  placed.reduce((sum, { tasks, asked }) => sum + tasks.length + asked.length, 0)

const TODAY = say(
  '今天已经提醒过，每人每天只提醒一次',
  'They have been reminded today, and are once a day',
)
const NOBODY = say(
  '没有可以提醒的人，请先给该单位指定填报人',
  'There is nobody to remind; give the unit an editor first',
)

function nobodyLeft(asked: readonly Pick<Remindable, 'refusal'>[]) {
  const reason =
    asked.length === 0
      ? say('没有待办理的事项', 'There is nothing to see to')
      : (asked.find(({ refusal }) => refusal === TODAY)?.refusal ?? NOBODY)
  return conflict(reason.zh, reason.en)
}

async function waitingUnits(db: Db, district: string, desks: Desks, now: Date) {
  const byUnit = Map.groupBy(desksOf(desks, today(now)), ({ unit }) => unit ?? '')
  const at = await remindedAt(db, district, desks)
  const units: (Omit<Remindable, 'items'> & { placed: Placed[] })[] = []
  for (const [unit, placed] of byUnit) {
    const users = new Set<string>()
    for (const one of placed) for (const user of await peopleAt(db, district, one)) users.add(user)
    const people = await named(db, district, [...users], now)
    units.push({
      ...{ unit, people, placed, remindedAt: at.get(unit) ?? null },
      refusal: people.length === 0 ? NOBODY : people.every((person) => person.today) ? TODAY : null,
    })
  }
  return units
}

/** All that lies on a desk of a unit which can still be seen to, whatever the step. */
function desksOf({ cycle, extensions, items, requests, units }: Desks, day: Day): Placed[] {
  const loose = [
    ...items.flatMap(({ unit, task, stage, until }) => {
      const to = deskOf(stage)
      return to ? [{ to, unit, tasks: [task], asked: [] as string[], until }] : []
    }),
    ...requests
      .filter(({ stage }) => stage === 'requested')
      .map(({ unit, task, due }) => ({
        ...{ to: 'editor' as const, unit, tasks: [] as string[], asked: [task], until: due },
      })),
  ]
  const open = loose.filter(
    ({ unit, until }) =>
      isOpenFor(cycle, unitDueOf(cycle, unit, extensions), day) || (until !== null && day <= until),
  )
  const piles = Map.groupBy(open, ({ to, unit, until }) => [to, unit, until ?? ''].join('~'))
  return [...piles.values()].flatMap((pile) =>
    pile.slice(0, 1).map(({ to, unit, until }): Placed => {
      const due = unitDueOf(cycle, unit, extensions)
      const last = until ?? (to === 'editor' ? due.unitDue : due.approverDue)
      return {
        ...{ to, unit, step: day > last ? 'after' : 'due', on: day, due: last },
        tasks: pile.flatMap(({ tasks }) => tasks),
        asked: pile.flatMap(({ asked }) => asked),
        at: { cycle, units },
      }
    }),
  )
}

function deskOf(stage: RemindedItem['stage']): Exclude<ReminderDesk, 'office'> | null {
  if (stage === 'drafted') return 'approver'
  return stage === 'waiting' || stage === 'accepted' || stage === 'published' ? null : 'editor'
}

/** People with their names, and whether they have been reminded today. */
async function named(db: Db, district: string, users: readonly string[], now: Date) {
  if (users.length === 0) return []
  const rows = await withSignIn(db)
    .selectFrom('user')
    .leftJoin('notification', (join) =>
      join
        .onRef('notification.user', '=', 'user.username')
        .on('notification.district', '=', district)
        .on('notification.dedupe', '=', reminderOf(today(now))),
    )
    .select(['user.username', 'user.name', 'notification.code'])
    .where('user.username', 'in', users)
    .orderBy('user.username')
    .execute()
  return rows.map(({ username, name, code }) => ({
    ...{ user: username ?? '', name, today: code !== null },
  }))
}

/** When each unit was last reminded in a cycle. */
async function remindedAt(db: Db, district: string, { cycle }: Pick<Desks, 'cycle'>) {
  const { plan, code } = cycle
  const rows = await db
    .selectFrom('reminder_told')
    .select(['unit', (eb) => eb.fn.max('at').as('at')])
    .where((eb) => eb.and({ district, plan, cycle: code }))
    .where('recipient', 'not like', 'robot:%')
    .groupBy('unit')
    .execute()
  return new Map(rows.map(({ unit, at }) => [unit, at]))
}

/** What was said by hand is no step: the clock goes on as if nothing had been. */
async function noteByHand(
  trx: Db,
  district: string,
  recipient: string,
  placed: readonly Placed[],
  now: Date,
): Promise<void> {
  const rows = placed.map(({ unit, at: { cycle } }) => ({
    ...{ district, recipient, plan: cycle.plan, cycle: cycle.code, unit: unit ?? '' },
    ...{ step: 'by-hand', due: today(now), at: now.toISOString() },
  }))
  await trx
    .insertInto('reminder_told')
    .values(rows)
    .onConflict((clash) => clash.doNothing())
    .execute()
}
