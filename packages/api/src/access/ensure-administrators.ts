import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { byName, encodeRow } from '../database/rows.ts'
import { EVERYTHING } from './caller.ts'
import { grants } from './grant.table.ts'

/** Both are needed to begin with: one keeps the accounts, the other carries the plan. */
const ROLES = ['administrator', 'coordinator'] as const

/**
 * Makes a user administrator and coordinator of every district that has nobody to look after its accounts.
 * Starting again changes nothing.
 *
 * @returns the districts it was done for
 */
export async function ensureAdministrators(db: Db, user: string, now: Date): Promise<string[]> {
  const districts = await db
    .selectFrom('district')
    .select('code')
    .where('code', 'not in', (eb) =>
      eb.selectFrom('access_grant').select('district').where('role', '=', 'administrator'),
    )
    .orderBy('code')
    .execute()
  for (const { code: district } of districts) {
    const caller = { name: 'gangyao', grants: EVERYTHING, via: 'command' } as const
    await change(db, { district, caller, now }, async (trx, note) => {
      for (const role of ROLES) {
        const grant = { user, role, unit: '', version: 1 }
        const row = { ...grant, district, grantedAt: now.toISOString(), grantedBy: caller.name }
        const { numInsertedOrUpdatedRows } = await byName(trx)
          .insertInto(grants.name)
          .values(encodeRow(grants, row))
          .onConflict((clash) => clash.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 1n)
          note({ action: 'grant', resource: 'grants', record: `${user}~${role}~`, after: grant })
      }
    })
  }
  return districts.map(({ code }) => code)
}
