import type { Transaction } from 'kysely'
import { explainDatabaseError } from './database-error.ts'
import type { Db } from './open-database.ts'
import type { Tables } from './tables.ts'

/**
 * The third move of every write: one transaction, which happens whole or not at all.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export const write = <T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  explained(() => db.transaction().execute(work))

/**
 * Several reads that see one moment.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export const snapshot = <T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  explained(() =>
    db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(work),
  )

/**
 * Something asked of the database, with its failures by their names.
 *
 * @throws AppError where the database refuses for a reason that has a name
 */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw explainDatabaseError(error) ?? error
  }
}
