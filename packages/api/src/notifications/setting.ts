import { NotificationSetting, USUAL_SETTING } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { byName, decodeRow, encodeRow, type Fields } from '../database/rows.ts'
import { stale } from '../errors/app-error.ts'
import { currentKey } from '../personal/current-key.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import { maskRecord, openRecord, sealRecord } from '../personal/personal-table.ts'
import { refuseTokens } from '../tokens/refuse-tokens.ts'
import { notificationSettings, personalSettings } from './notification.table.ts'

export interface SettingStore {
  db: Db
  keys: PersonalKeys
}

export type KeptSetting = NotificationSetting & { version: number }

/**
 * What somebody wishes for themselves; version 0 where they have said nothing yet.
 *
 * @throws AppError `unavailable` where the address does not open
 */
export async function readSetting(
  { db, keys }: SettingStore,
  district: string,
  user: string,
): Promise<KeptSetting> {
  const row = await db
    .selectFrom('notification_setting')
    .selectAll()
    .where((eb) => eb.and({ district, user }))
    .executeTakeFirst()
  if (!row) return { ...USUAL_SETTING, version: 0 }
  const stored = decodeRow(notificationSettings, row)
  const { version, ...open } = openRecord(await keys(), personalSettings, district, stored)
  return { ...NotificationSetting.parse(open), version: Number(version) }
}

/**
 * Keeps what somebody wishes for themselves; the address is sealed.
 *
 * @throws AppError `forbidden` for a program, `stale`, `unavailable` where there is no key
 */
export async function saveSetting(
  store: SettingStore,
  district: string,
  { version, ...wished }: KeptSetting,
  caller: Caller,
  now: Date,
): Promise<void> {
  refuseTokens(caller)
  const { keys } = store
  const user = caller.name
  await change(store.db, { district, caller, now }, async (trx, note) => {
    const before = await readSetting({ db: trx, keys }, district, user)
    if (before.version !== version) throw stale()
    const record: Fields = { ...wished, user, version: version + 1 }
    const key = wished.email === null ? null : await currentKey(trx, keys, now)
    const sealed = key ? sealRecord(key, personalSettings, district, record) : record
    const row = encodeRow(notificationSettings, { ...sealed, district })
    const { numInsertedOrUpdatedRows } = await byName(trx)
      .insertInto(notificationSettings.name)
      .values(row)
      .onConflict((clash) =>
        clash
          .columns(['district', 'user'])
          .doUpdateSet(row)
          .where('notification_setting.version', '=', version),
      )
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) throw stale()
    note({
      ...{ action: 'update', resource: notificationSettings.resource, record: user },
      before: maskRecord(personalSettings, { ...before, user }),
      after: maskRecord(personalSettings, record),
    })
  })
}
