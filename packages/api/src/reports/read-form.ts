import {
  askableUnits,
  type Day,
  type Obligation,
  type ObligationRecords,
  Observation,
  obligationsOf,
  type ReportEvent,
  reportStateOf,
  targetOn,
  taskOn,
  unitDueOf,
} from '@gangyao/domain'
import type * as z from 'zod'
import {
  askableFor,
  readContributions,
  tellContribution,
} from '../contributions/read-contributions.ts'
import { cycleTeller, readCycle } from '../cycles/read-cycle.ts'
import type { Db } from '../database/open-database.ts'
import { decodeRow, identify } from '../database/rows.ts'
import { notFound } from '../errors/app-error.ts'
import { observations } from '../observations/observation.table.ts'
import { plans } from '../plans/plan.table.ts'
import { readObligationRecords } from '../plans/read-plan-records.ts'
import { units } from '../units/unit.table.ts'
import type { form } from './form.contract.ts'
import { readEarlier } from './read-earlier.ts'
import { dayOfDuty, type Item, readExtensions, storedReport } from './read-item.ts'
import { readSigners } from './read-signers.ts'
import { readEvents } from './report-log.ts'
import { type Looking, tellItem } from './tell-item.ts'

type Form = z.output<(typeof form)['responses'][200]['content']['application/json']['schema']>

/**
 * Everything a unit owes in a cycle: its items, what is known of them already, and what is asked of it. Read it in
 * a `snapshot`.
 *
 * @throws AppError `not-found`
 */
export async function readForm(
  db: Db,
  id: string,
  unitCode: string,
  looking: Looking,
): Promise<Form> {
  const { district, day } = looking
  const cycle = await readCycle(db, district, id)
  const { plan, code } = cycle
  const unit = await readUnit(db, district, unitCode)
  const records = await readObligationRecords(db, district, plan)
  if (!records) throw notFound(plans.noun, plan)
  const extensions = await readExtensions(db, district, { plan, cycle: code })
  const contributions = await readContributions(db, district, cycle)
  const periods = records.periods
    .filter(({ start, end }) => start >= cycle.start && end <= cycle.end)
    .map((period) => period.code)
  const values = await readValues(db, district, plan, periods)
  const onDuty = dayOfDuty(cycle)
  const owed = obligationsOf({
    ...{ records, cycle, day: onDuty, observations: values },
    contributions: contributions.map(({ state, ...asked }) => ({ ...asked, stage: state.stage })),
  }).items.filter((item) => item.unit === unitCode)
  const key = { plan, cycle: code, unit: unitCode }
  const items = await readItems(db, district, key)
  const earlier = await readEarlier(db, district, cycle, unitCode, records.units)
  const signers = await readSigners(db, district, unitCode)
  const own = extensions.filter((extension) => extension.unit === unitCode)
  const around = { ...looking, cycle, extensions, responsibilities: records.responsibilities }
  const targetsOf = ({ targets }: Obligation) =>
    targets.map(({ target, answer }) => ({
      ...targetFor(records, target, onDuty),
      answer,
      values: values.filter((value) => value.target === target),
    }))
  return {
    cycle: (await cycleTeller(db, district, day))(cycle),
    unit,
    unitDue: unitDueOf(cycle, unitCode, own),
    periods,
    items: owed
      .filter(({ part }) => part === 'lead')
      .map((duty) => {
        const { stored, events } = items(duty.task)
        const item: Item = {
          ...{ key: { ...key, task: duty.task }, cycle, extensions: own, signers, stored, events },
          state: reportStateOf(events),
        }
        return {
          ...tellItem(item, duty.due, looking),
          about: taskIn(records, duty.task, onDuty),
          earlier: earlier.get(duty.task) ?? null,
          targets: targetsOf(duty),
          contributions: contributions
            .filter(({ task }) => task === duty.task)
            .map((one) => tellContribution(one, around)),
          ...askableFor(
            duty.task,
            askableUnits({ plan, task: duty.task }, records, onDuty),
            contributions,
            around,
          ),
        }
      }),
    contributions: contributions
      .filter((one) => one.unit === unitCode)
      .map((one) => ({
        ...tellContribution(one, around),
        about: taskIn(records, one.task, onDuty),
      })),
    extensions: own,
  }
}

async function readUnit(db: Db, district: string, code: string) {
  const row = await db
    .selectFrom('unit')
    .select(['code', 'name', 'nameEn'])
    .where((eb) => eb.and({ district, code }))
    .executeTakeFirst()
  if (!row) throw notFound(units.noun, code)
  return row
}

/** The current values of some periods of a plan. */
async function readValues(db: Db, district: string, plan: string, periods: readonly string[]) {
  if (periods.length === 0) return []
  const rows = await db
    .selectFrom('observation')
    .selectAll()
    .where((eb) => eb.and({ district, plan, current: 1 }))
    .where('period', 'in', periods)
    .execute()
  return rows.map((row) => {
    const { id, ...value } = identify(observations, decodeRow(observations, row))
    return { id, ...Observation.parse(value) }
  })
}

/** What a unit has written in a cycle and what happened to it, by task. */
async function readItems(
  db: Db,
  district: string,
  key: { plan: string; cycle: string; unit: string },
): Promise<(task: string) => Pick<Item, 'stored' | 'events'>> {
  const rows = await db
    .selectFrom('report_item')
    .selectAll()
    .where((eb) => eb.and({ district, ...key }))
    .execute()
  const stored = new Map(rows.map((row) => [row.task, storedReport(row)]))
  const events: ReportEvent[] = await readEvents(db, district, key)
  return (task) => ({
    stored: stored.get(task) ?? null,
    events: events.filter((event) => event.task === task),
  })
}

function taskIn({ tasks, amendments }: ObligationRecords, code: string, day: Day) {
  const stored = tasks.find((one) => one.code === code)
  if (!stored) return { code, title: code, titleEn: null }
  const { title, titleEn } = taskOn(stored, amendments, day)
  return { code, title, titleEn }
}

function targetFor({ targets, amendments }: ObligationRecords, code: string, day: Day) {
  const target = targets.find((one) => one.code === code)
  if (!target) throw new Error(`a duty names the target ${code}, which is not in the plan`)
  const { title, titleEn, measure, measureEn, recurrence } = targetOn(target, amendments, day)
  return { code, title, titleEn, measure, measureEn, recurrence }
}
