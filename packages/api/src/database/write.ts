import type { Transaction } from 'kysely'
import { explainDatabaseError } from './database-error.ts'
import type { Db } from './open-database.ts'
import type { Tables } from './tables.ts'

/**
 * The third move of every write: one transaction, which happens whole or not at all.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export async function write<T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    throw explainDatabaseError(error) ?? error
  }
}

/**
 * Several reads that see one moment.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export async function snapshot<T>(
  db: Db,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  try {
    return await db
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute(work)
  } catch (error) {
    throw explainDatabaseError(error) ?? error
  }
}
