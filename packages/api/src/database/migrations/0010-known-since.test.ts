import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../../test/a-plan.ts'
import { aValue } from '../../../test/a-value.ts'
import { correctObservation } from '../../observations/correct-observation.ts'
import { recordObservation } from '../../observations/record-observation.ts'
import { loadPlan } from '../../plans/load-plan.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open-database.ts'
import { migrations } from './index.ts'

describe.each(DATABASE_KINDS)('an installation with revisions of values (%s)', (kind) => {
  it('learns since when the figures of each stand', async () => {
    const fresh = await freshDatabase(kind)
    const { db, close } = openDatabase(fresh.at)
    const on = (month: number) => new Date(Date.UTC(2025, month))
    try {
      await migrate(db)
      const district = aDistrict()
      await loadPlan(db, aPlan(district), office)
      const { id } = await recordObservation(db, district, aValue(), office, on(0))
      const changes = [{ note: '一' }, { value: 47 }, { value: 47, note: '二' }, { value: 46 }]
      for (const [index, change] of changes.entries())
        await correctObservation(
          db,
          district,
          String(id),
          { ...aValue(change), version: index + 1 },
          office,
          on(index + 1),
        )
      await recordObservation(db, district, aValue({ unit: 'kexie' }), office, on(5))
      const known = () =>
        db
          .selectFrom('observation')
          .select(['unit', 'version', 'knownSince'])
          .where('district', '=', district)
          .orderBy('unit')
          .orderBy('version')
          .execute()
      const written = await known()
      expect(written.map(({ knownSince }) => new Date(knownSince).getUTCMonth())).toEqual([
        ...[0, 0, 2, 2, 4],
        5,
      ])
      await sql`alter table "observation" drop column "knownSince"`.execute(db)
      await migrations(kind)['0010_known_since']?.up(db)
      expect(await known()).toEqual(written)
    } finally {
      await close()
      await fresh.remove()
    }
  })
})
