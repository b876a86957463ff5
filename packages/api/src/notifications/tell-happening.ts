import { type Cycle, type Happening, happeningWords, joinId } from '@gangyao/domain'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { peopleFor } from './people.ts'
import { tell } from './tell.ts'

type Unnamed<One> = One extends unknown
  ? Omit<One, 'unit' | 'lead'> & { unit: string } & (One extends { lead: unknown }
        ? { lead: string }
        : unknown)
  : never

interface Told {
  district: string
  cycle: Cycle
  happening: Unnamed<Happening>
  /** Tells this event from others like it; of several with the same, the last is shown. */
  event: string
  /** Who did it, and knows. */
  by: string
  now: Date
}

/** Tells those who wait for it what has happened, in the transaction in which it does. */
export async function tellHappening(
  trx: Transaction<Tables>,
  { district, cycle, happening, event, by, now }: Told,
): Promise<void> {
  const named: Happening = {
    ...happening,
    unit: await unitOf(trx, district, happening.unit),
    ...('lead' in happening && { lead: await unitOf(trx, district, happening.lead) }),
  } as Happening
  const words = happeningWords(named, cycle)
  const dedupe = joinId(happening.what, cycle.plan, cycle.code, happening.unit, event)
  for (const user of await waitingFor(trx, district, happening))
    if (user !== by) await tell(trx, { district, user }, { ...words, dedupe }, now, true)
}

/** The office waits for what units do, the editors of a unit for what the office, their approver or a lead does. */
function waitingFor(trx: Transaction<Tables>, district: string, happening: Unnamed<Happening>) {
  switch (happening.what) {
    case 'submitted':
    case 'extension-asked':
      return peopleFor(trx, district, 'coordinator')
    case 'supplied':
      return peopleFor(trx, district, 'editor', happening.lead)
    default:
      return peopleFor(trx, district, 'editor', happening.unit)
  }
}

async function unitOf(trx: Transaction<Tables>, district: string, code: string) {
  const row = await trx
    .selectFrom('unit')
    .select(['code', 'name', 'nameEn'])
    .where((eb) => eb.and({ district, code }))
    .executeTakeFirst()
  return row ?? { code, name: code, nameEn: null }
}
