import type { AuditAction } from '@gangyao/domain'
import {
  CONTRIBUTION_EVENT_OF,
  type Contribution,
  type ContributionEvent,
  type ContributionState,
  type ContributionVerb,
  contributionFaults,
  joinId,
  say,
  wantedByFaults,
} from '@gangyao/domain'
import type { Transaction } from 'kysely'
import { type Caller, requireCaller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import { readCycle } from '../cycles/read-cycle.ts'
import { locking } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { AppError, invalid, notFound } from '../errors/app-error.ts'
import { today } from '../http/today.ts'
import { readPlanRecords } from '../plans/read-plan-records.ts'
import { requireOpenPlan } from '../records/check-record.ts'
import { keyFromId } from '../records/read-record.ts'
import { missingReferences } from '../records/references.ts'
import { dayOfDuty, readExtensions } from '../reports/read-item.ts'
import { contributions } from './contribution.table.ts'
import {
  type Around,
  actionsFor,
  contributionPowers,
  idOfContribution,
  NONE,
  withEvents,
} from './read-contributions.ts'
import { responsibilitiesOf } from './responsibilities-of.ts'

type Key = Pick<Contribution, 'plan' | 'cycle' | 'task' | 'unit'>

/**
 * Asks a unit for something, or once more after it was declined or taken back.
 *
 * @throws AppError `forbidden` for whoever does not write for the lead, `invalid`, `conflict` while it is asked
 */
export async function askContribution(
  db: Db,
  district: string,
  wanted: Omit<Contribution, 'version'>,
  caller: Caller | null,
  now: Date,
): Promise<void> {
  const somebody = requireCaller(caller)
  const looking = { district, caller: somebody, day: today(now) }
  await change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, wanted.plan)
    const missing = await missingReferences(trx, contributions, district, wanted)
    if (missing.length > 0) throw invalid(missing)
    const there = await readToAct(trx, district, wanted)
    const around = await readAround(trx, wanted, looking)
    requireAllowed('request', wanted, there?.state ?? NONE, around)
    const records = await readPlanRecords(trx, district, wanted.plan)
    const faults = [
      ...(records ? contributionFaults(wanted, records, dayOfDuty(around.cycle)) : []),
      ...wantedByFaults(wanted, looking.day),
    ]
    if (faults.length > 0) throw invalid(faults)

    const { plan, cycle, task, unit } = wanted
    const contribution = { ...wanted, version: (there?.version ?? 0) + 1 }
    if (there)
      await trx
        .updateTable('contribution')
        .set(contribution)
        .where((eb) => eb.and({ district, plan, cycle, task, unit }))
        .execute()
    else
      await trx
        .insertInto('contribution')
        .values({ ...contribution, district })
        .execute()
    const seq = (there?.events.at(-1)?.seq ?? 0) + 1
    await append(trx, looking, now, { ...{ plan, cycle, task, unit, seq }, verb: 'request' })
    note({
      ...{ action: 'create', resource: contributions.resource, record: idOfContribution(wanted) },
      after: contribution,
    })
  })
}

/** What is done with one; it is asked for in another way. */
export interface ContributionAct {
  verb: Exclude<ContributionVerb, 'request'>
  text: string | null
  reason: string | null
}

const NOTED: Record<ContributionAct['verb'], AuditAction> = {
  supply: 'submit',
  use: 'approve',
  decline: 'return',
  cancel: 'withdraw',
}

/**
 * Supplies what was asked for, uses or declines it, or takes the request back.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid`, `conflict` saying why not now
 */
export async function actOnContribution(
  db: Db,
  district: string,
  id: string,
  act: ContributionAct,
  caller: Caller | null,
  now: Date,
): Promise<void> {
  const { plan = '', cycle = '', task = '', unit = '' } = keyFromId(contributions, id)
  const key = { plan, cycle, task, unit }
  const somebody = requireCaller(caller)
  const looking = { district, caller: somebody, day: today(now) }
  await change(db, { district, caller: somebody, now }, async (trx, note) => {
    await requireOpenPlan(trx, district, plan)
    const there = await readToAct(trx, district, key)
    if (!there) throw notFound(contributions.noun, id)
    requireAllowed(act.verb, key, there.state, await readAround(trx, key, looking))
    const faults = actFaults(act)
    if (faults.length > 0) throw invalid(faults)
    const seq = (there.events.at(-1)?.seq ?? 0) + 1
    const after = await append(trx, looking, now, { ...key, seq, ...act })
    note({
      ...{ action: NOTED[act.verb], resource: contributions.resource, record: id },
      ...{ before: there.state, after, reason: act.reason },
    })
  })
}

/** What is supplied has a text, and what is declined a reason; neither stands where nobody looks for it. */
function actFaults({ verb, text, reason }: ContributionAct) {
  const faults = []
  if (verb === 'supply' && text === null)
    faults.push({ field: 'text', message: say('请填写提供的内容', 'Say what is supplied') })
  if (verb !== 'supply' && text !== null)
    faults.push({ field: 'text', message: say('此处不填内容', 'No text is given here') })
  if (verb === 'decline' && reason === null)
    faults.push({ field: 'reason', message: say('请写明理由', 'Say why') })
  return faults
}

type Trx = Transaction<Tables>
type Looking = Pick<Around, 'district' | 'caller' | 'day'>

/** What is there, held for the transaction to write. */
async function readToAct(trx: Trx, district: string, { plan, cycle, task, unit }: Key) {
  const query = trx
    .selectFrom('contribution')
    .selectAll()
    .where((eb) => eb.and({ district, plan, cycle, task, unit }))
  const [there] = await withEvents(trx, district, await locking(trx, query).execute())
  return there
}

async function readAround(trx: Trx, { plan, cycle, unit }: Key, looking: Looking): Promise<Around> {
  const { district } = looking
  return {
    ...looking,
    cycle: await readCycle(trx, district, joinId(plan, cycle)),
    extensions: await readExtensions(trx, district, { plan, cycle, unit }),
    responsibilities: await responsibilitiesOf(trx, district, plan),
  }
}

/** Whoever may not at all is told that; whoever may not now, why. */
function requireAllowed(
  verb: ContributionVerb,
  key: Key,
  state: ContributionState,
  around: Around,
) {
  const power = contributionPowers(key, around)[verb === 'supply' ? 'unit' : 'lead']
  if (!power.allowed) throw new AppError('forbidden', power.reason)
  const verdict = actionsFor(key, state, around)[verb]
  if (!verdict.allowed) throw new AppError('conflict', verdict.reason)
}

/** Adds what was done to what happened. */
async function append(
  trx: Trx,
  { district, caller }: Looking,
  now: Date,
  { verb, text = null, reason = null, ...at }: Key & Said,
): Promise<ContributionEvent> {
  const event: ContributionEvent = {
    ...at,
    kind: CONTRIBUTION_EVENT_OF[verb],
    at: now.toISOString(),
    by: caller.name,
    ...{ text, reason },
  }
  await trx
    .insertInto('contribution_event')
    .values({ ...event, district })
    .execute()
  return event
}

interface Said {
  seq: number
  verb: ContributionVerb
  text?: string | null
  reason?: string | null
}
