import type { Transaction } from 'kysely'
import { sharing } from '../database/lock.ts'
import type { Tables } from '../database/tables.ts'
import { keyIsAway, type PersonalKey, type PersonalKeys } from './keys.ts'

/**
 * The key to seal with in this transaction. Until it ends, nobody makes another one current: so that
 * once a rotation has begun, nothing is sealed with the key of before.
 *
 * @throws AppError `unavailable` where it is not the one of this database
 */
export async function currentKey(
  trx: Transaction<Tables>,
  keys: PersonalKeys,
  now: Date,
): Promise<PersonalKey> {
  const known = (await readCurrent(trx)) ?? (await beginWith(trx, keys, now))
  // Asked for after the database: a rotation writes the key down before it makes it current.
  const key = (await keys()).find(({ id }) => id === known)
  if (!key) throw keyIsAway()
  return key
}

async function beginWith(trx: Transaction<Tables>, keys: PersonalKeys, now: Date) {
  const [first] = await keys()
  if (!first) throw keyIsAway()
  await trx
    .insertInto('personal_key')
    .values({ id: first.id, current: 1, since: now.toISOString() })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return readCurrent(trx)
}

const readCurrent = async (trx: Transaction<Tables>): Promise<string | undefined> =>
  (
    await sharing(
      trx,
      trx.selectFrom('personal_key').select('id').where('current', '=', 1),
    ).executeTakeFirst()
  )?.id
