import {
  boardStageOf,
  type Cycle,
  type Extension,
  joinId,
  obligationsOf,
  type RemindedItem,
  type RemindedRequest,
  reportStateOf,
  type Unit,
} from '@gangyao/domain'
import { readContributions } from '../contributions/read-contributions.ts'
import type { Db } from '../database/open-database.ts'
import { readObligationRecords } from '../plans/read-plan-records.ts'
import { dayOfDuty, readExtensions } from '../reports/read-item.ts'
import { readEvents } from '../reports/report-log.ts'

/** What lies on whose desk in a cycle. */
export interface Desks {
  cycle: Cycle
  extensions: Extension[]
  items: RemindedItem[]
  requests: RemindedRequest[]
  units: ReadonlyMap<string, Pick<Unit, 'code' | 'name' | 'nameEn'>>
}

/** Read it in a `snapshot`. Null where the plan has gone. */
export async function readDesks(db: Db, district: string, cycle: Cycle): Promise<Desks | null> {
  const { plan, code } = cycle
  const records = await readObligationRecords(db, district, plan)
  if (!records) return null
  const events = Map.groupBy(await readEvents(db, district, { plan, cycle: code }), (event) =>
    joinId(event.unit, event.task),
  )
  const { items } = obligationsOf({ records, cycle, day: dayOfDuty(cycle) })
  return {
    cycle,
    extensions: await readExtensions(db, district, { plan, cycle: code }),
    items: items.map(({ unit, task }) => {
      const state = reportStateOf(events.get(joinId(unit, task)) ?? [])
      return { unit, task, stage: boardStageOf(state), until: state.until }
    }),
    requests: (await readContributions(db, district, cycle)).map(({ unit, task, due, state }) => ({
      ...{ unit, task, due, stage: state.stage },
    })),
    units: new Map(records.units.map((unit) => [unit.code, unit])),
  }
}
