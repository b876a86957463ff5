import { type Bilingual, say } from '@gangyao/domain'
import { sharing } from '../database/lock.ts'
import type { Db } from '../database/open-database.ts'
import { invalid } from '../errors/app-error.ts'

/**
 * That there is all the evidence that a report names, of the same plan and of the unit that reports. It stays there
 * until the transaction ends.
 *
 * @throws AppError `invalid`, naming what there is not
 */
export async function requireEvidence(
  db: Db,
  district: string,
  { plan, unit }: { plan: string; unit: string },
  codes: readonly string[],
): Promise<void> {
  const message = await lackingEvidence(db, district, { plan, unit }, codes)
  if (message) throw invalid([{ field: 'evidence', message }])
}

/** What there is not of the evidence that a report names, in words; null where all of it is there. */
export async function lackingEvidence(
  db: Db,
  district: string,
  { plan, unit }: { plan: string; unit: string },
  codes: readonly string[],
): Promise<Bilingual | null> {
  if (codes.length === 0) return null
  const query = db
    .selectFrom('evidence')
    .select('code')
    .where((eb) => eb.and({ district, plan, unit }))
    .where('code', 'in', codes)
  const rows = await sharing(db, query).execute()
  const there = new Set(rows.map(({ code }) => code))
  const missing = codes.filter((code) => !there.has(code))
  return missing.length === 0
    ? null
    : say(
        `本单位在这个规划里没有这些佐证材料：${missing.join('、')}`,
        `The unit has no such evidence in this plan: ${missing.join(', ')}`,
      )
}
