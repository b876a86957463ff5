import * as z from 'zod'
import type { Db } from '../database/open-database.ts'
import { explained, snapshot } from '../database/write.ts'
import { DistrictRow } from '../districts/district.table.ts'
import { OBSERVED, ObservedRow } from '../observations/observed.ts'
import { readPlanRecords } from '../plans/read-plan-records.ts'
import { readPublishedReports } from './read-published-reports.ts'
import type { PublishedDistrict, PublishedPlan, StampedReader } from './reader.ts'

/** Reads what was published. A draft, of a plan or of a value, does not pass through here. */
export const publicReader = (db: Db): StampedReader => ({
  stamp: () => explained(() => readStamp(db)),
  districts: () => snapshot(db, readDistricts),
  plan: (district, plan) => snapshot(db, (trx) => readPublished(trx, district, plan)),
})

/** Every write leaves a line in the audit log of its district, and each line moves the head of the chain. */
async function readStamp(db: Db): Promise<string> {
  const heads = await db
    .selectFrom('audit_head')
    .select(['district', 'hash'])
    .orderBy('district')
    .execute()
  return heads.map(({ district, hash }) => `${district}:${hash}`).join(' ')
}

async function readDistricts(db: Db): Promise<PublishedDistrict[]> {
  const districts = await db.selectFrom('district').selectAll().orderBy('code').execute()
  const plans = await db
    .selectFrom('plan')
    .select(['district', 'code', 'title', 'titleEn', 'start', 'end', 'status'])
    .where('status', '!=', 'draft')
    .orderBy('start', 'desc')
    .orderBy('code')
    .execute()
  return districts
    .map((row) => ({
      district: DistrictRow.parse(row),
      plans: plans
        .filter(({ district }) => district === row.code)
        .map(({ district: _, ...head }) => head),
    }))
    .filter((entry) => entry.plans.length > 0)
}

async function readPublished(
  db: Db,
  district: string,
  plan: string,
): Promise<PublishedPlan | null> {
  const records = await readPlanRecords(db, district, plan)
  if (!records || records.plan.status === 'draft') return null
  const rows = await db
    .selectFrom('observation')
    .select([...OBSERVED, 'publishedAt'])
    .where((eb) => eb.and({ district, plan, published: 1 }))
    .orderBy('target')
    .orderBy('period')
    .orderBy('unit')
    .orderBy('entity')
    .orderBy('dimension')
    .execute()
  return {
    records,
    observations: rows.map((row) => z.decode(ObservedRow, row)),
    reports: await readPublishedReports(db, district, plan),
    publishedAt: rows.reduce<string | null>(
      (newest, { publishedAt }) =>
        publishedAt !== null && (newest === null || publishedAt > newest) ? publishedAt : newest,
      null,
    ),
  }
}
