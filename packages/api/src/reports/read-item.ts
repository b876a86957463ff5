import {
  type Cycle,
  type Day,
  type Extension,
  joinId,
  type Obligation,
  type ObligationRecords,
  obligationsOf,
  type ReportEvent,
  type ReportFault,
  type ReportSituation,
  type ReportState,
  reportFaults,
  reportStateOf,
  unitDueOf,
} from '@gangyao/domain'
import type * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import { inTurn, locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { decodeRow } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { readObligationRecords } from '../plans/read-plan-records.ts'
import { keyFromId } from '../records/read-record.ts'
import { readSigners } from './read-signers.ts'
import { type ReportItemTable, ReportRecord, reports } from './report.table.ts'
import { readEvents } from './report-log.ts'
import { powersOf } from './report-powers.ts'

/** Whose report of what, in which cycle. */
export interface ReportKey {
  plan: string
  cycle: string
  unit: string
  task: string
}

/** @throws AppError `not-found` */
export function reportKeyOf(id: string): ReportKey {
  const { plan = '', cycle = '', unit = '', task = '' } = keyFromId(reports, id)
  return { plan, cycle, unit, task }
}

export type StoredReport = z.output<typeof ReportRecord>

/** An item as it is stored, with what decides about it. */
export interface Item {
  key: ReportKey
  cycle: Cycle
  extensions: Extension[]
  /** Who can sign for the unit. */
  signers: string[]
  stored: StoredReport | null
  events: ReportEvent[]
  state: ReportState
}

/**
 * An item, whether or not anything has happened to it yet.
 *
 * @throws AppError `not-found` where there is no such cycle
 */
export async function readItem(db: Db, district: string, key: ReportKey): Promise<Item> {
  const row = await storedQuery(db, district, key).executeTakeFirst()
  return itemOf(db, district, key, row)
}

/** The same; of two who want to write, one waits here and then sees what the other wrote. */
export async function readItemToChange(db: Db, district: string, key: ReportKey): Promise<Item> {
  const held = locking(db, storedQuery(db, district, key))
  const row = await held.executeTakeFirst()
  if (row) return itemOf(db, district, key, row)
  // Where nothing is written yet, there is no row to hold but that of the cycle.
  const { plan, cycle: code } = key
  const cycle = db.selectFrom('cycle').select('code')
  await inTurn(
    db,
    cycle.where((eb) => eb.and({ district, plan, code })),
  ).execute()
  return itemOf(db, district, key, await held.executeTakeFirst())
}

async function itemOf(
  db: Db,
  district: string,
  key: ReportKey,
  row: ReportItemTable | undefined,
): Promise<Item> {
  const cycle = await readCycle(db, district, joinId(key.plan, key.cycle))
  const events = await readEvents(db, district, { ...key })
  return {
    key,
    cycle,
    extensions: await readExtensions(db, district, key),
    signers: await readSigners(db, district, key.unit),
    stored: row ? storedReport(row) : null,
    events,
    state: reportStateOf(events),
  }
}

const storedQuery = (db: Db, district: string, key: ReportKey) =>
  db
    .selectFrom('report_item')
    .selectAll()
    .where((eb) => eb.and({ district, ...key }))

export const storedReport = (row: ReportItemTable): StoredReport =>
  ReportRecord.parse(decodeRow(reports, row))

/** The extensions of a cycle, or of one unit in it. */
export async function readExtensions(
  db: Db,
  district: string,
  { plan, cycle, unit }: Pick<ReportKey, 'plan' | 'cycle'> & { unit?: string },
): Promise<Extension[]> {
  const rows = await db
    .selectFrom('extension')
    .selectAll()
    .where((eb) => eb.and({ district, plan, cycle, ...(unit !== undefined && { unit }) }))
    .orderBy('requestedOn')
    .orderBy('code')
    .execute()
  return rows.map(({ district: _, ...extension }) => extension)
}

/** The day whose responsibilities count: when it was opened, and of a cycle of the past its last. */
export const dayOfDuty = ({ historical, opens, end }: Cycle): Day => (historical ? end : opens)

/**
 * The duty that an item answers, and the day by which the task is to be done. What was written under a duty that
 * has gone meanwhile can still be seen to.
 *
 * @throws AppError `not-found` where the unit does not owe it and nothing happened to it
 */
export async function readDuty(
  db: Db,
  district: string,
  { key, cycle, events }: Pick<Item, 'key' | 'cycle' | 'events'>,
): Promise<{ due: Day }> {
  const records = await readObligationRecords(db, district, key.plan)
  const duty = records && dutyOf(records, cycle, key)
  if (duty) return duty
  if (!records || events.length === 0) throw notFound(reports.noun, joinIdOf(key))
  return { due: records.plan.end }
}

const dutyOf = (
  records: ObligationRecords,
  cycle: Cycle,
  { unit, task }: ReportKey,
): Obligation | undefined =>
  obligationsOf({ records, cycle, day: dayOfDuty(cycle) }).items.find(
    (item) => item.part === 'lead' && item.unit === unit && item.task === task,
  )

export const joinIdOf = ({ plan, cycle, unit, task }: ReportKey): string =>
  joinId(plan, cycle, unit, task)

/** What keeps the newest version from being signed; nothing before there is one. */
export const faultsOf = (stored: StoredReport | null, cycle: Cycle, day: Day): ReportFault[] =>
  stored ? reportFaults(stored, cycle, day) : []

/** What the rules look at when somebody wants to do something with an item. */
export const situationOf = (
  { key, cycle, extensions, signers, stored }: Pick<Item, SituationKey>,
  { district, caller, day }: { district: string; caller: Caller; day: Day },
): ReportSituation & { faults: ReportFault[] } => ({
  powers: powersOf(caller, district, key.unit),
  cycle,
  due: unitDueOf(cycle, key.unit, extensions),
  day,
  faults: faultsOf(stored, cycle, day),
  ownWriting: stored?.savedBy === caller.name && isOneOfSeveral(caller, signers),
})

/** Whoever acts from the server itself is none of the unit’s approvers. */
const isOneOfSeveral = ({ name }: Caller, signers: readonly string[]) =>
  signers.length > 1 && signers.includes(name.toLowerCase())

type SituationKey = 'key' | 'cycle' | 'extensions' | 'signers' | 'stored'
