import { Code, joinId } from '@gangyao/domain'
import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import type { EvidenceUse } from './evidence.table.ts'

const Codes = z.array(Code)
const HandedIn = z.object({ evidence: Codes })

/**
 * By code, the reports of these units that name a piece of evidence: as they stand, or as they were last handed in,
 * for what the office has before it keeps what supports it.
 */
export async function usesOf(
  db: Db,
  district: string,
  plan: string,
  units: readonly string[],
): Promise<Map<string, EvidenceUse[]>> {
  const uses = new Map<string, Map<string, EvidenceUse>>()
  if (units.length === 0) return new Map()
  const add = ({ cycle, unit, task }: EvidenceUse, codes: readonly string[]) => {
    for (const code of codes) {
      const own = uses.get(code) ?? new Map<string, EvidenceUse>()
      uses.set(code, own.set(joinId(cycle, unit, task), { cycle, unit, task }))
    }
  }
  const items = await db
    .selectFrom('report_item')
    .select(['cycle', 'unit', 'task', 'evidence'])
    .where((eb) => eb.and({ district, plan }))
    .where('unit', 'in', units)
    .where('evidence', '!=', '[]')
    .orderBy('cycle')
    .orderBy('unit')
    .orderBy('task')
    .execute()
  for (const item of items) add(item, Codes.parse(JSON.parse(item.evidence)))
  const handedIn = await db
    .selectFrom('report_event as event')
    .select(['event.cycle', 'event.unit', 'event.task', 'event.text'])
    .where('event.district', '=', district)
    .where('event.plan', '=', plan)
    .where('event.unit', 'in', units)
    .where('event.kind', '=', 'submitted')
    .where('event.text', 'not like', '%"evidence":[]%')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_event as later')
            .select('later.seq')
            .whereRef('later.district', '=', 'event.district')
            .whereRef('later.plan', '=', 'event.plan')
            .whereRef('later.cycle', '=', 'event.cycle')
            .whereRef('later.unit', '=', 'event.unit')
            .whereRef('later.task', '=', 'event.task')
            .where('later.kind', '=', 'submitted')
            .whereRef('later.seq', '>', 'event.seq'),
        ),
      ),
    )
    .execute()
  for (const event of handedIn)
    if (event.text !== null) add(event, HandedIn.parse(JSON.parse(event.text)).evidence)
  return new Map([...uses].map(([code, own]) => [code, [...own.values()]]))
}
