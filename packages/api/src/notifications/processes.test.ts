import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { aMailServer } from '../../test/a-mail-server.ts'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { KEYS } from '../../test/people.ts'
import { openDatabase } from '../database/open-database.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { claimDelivery } from './claim-delivery.ts'
import { deliver } from './deliver.ts'
import { saveSetting } from './setting.ts'

const SENDER = fileURLToPath(new URL('../../test/send-in-process.ts', import.meta.url))
const MAILS = 24

onEachDatabase('several processes', (database) => {
  it('claim nothing that another has claimed', async () => {
    const district = aDistrict()
    const now = new Date()
    await loadPlan(database.db, aPlan(district), office)
    for (let count = 0; count < 40; count++)
      await deliver(
        database.db,
        {
          ...{ district, channel: 'robot', recipient: 'r' },
          dedupe: `c${count}`,
          subject: '',
          text: '',
        },
        now,
      )
    const others = [openDatabase(database.at), openDatabase(database.at)]
    try {
      const claims = await Promise.all(
        [database, ...others].flatMap(({ db }) =>
          Array.from({ length: 25 }, () => claimDelivery(db, ['robot'], now)),
        ),
      )
      const codes = claims.flatMap((claim) => claim?.code ?? [])
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes.length).toBeGreaterThan(10)
    } finally {
      await Promise.all(others.map(({ close }) => close()))
      await database.db.deleteFrom('delivery').execute()
    }
  })

  it('send each mail once, and share the work', async () => {
    const district = aDistrict()
    const now = new Date()
    await loadPlan(database.db, aPlan(district), office)
    const wished = { email: 'wang@example.cn', mailed: [], language: 'zh', version: 0 } as const
    const store = { db: database.db, keys: KEYS }
    await saveSetting(store, district, { ...wished, mailed: [] }, { name: 'wang', grants: [] }, now)
    for (let count = 0; count < MAILS; count++) {
      const parcel = { district, channel: 'mail', recipient: 'wang', text: '三项' } as const
      const subject = `N${count}.`
      await deliver(database.db, { ...parcel, subject, dedupe: subject }, now)
    }
    const mail = await aMailServer()
    try {
      const run = () =>
        promisify(execFile)(process.execPath, [
          ...['--conditions=@gangyao/source', SENDER],
          ...[JSON.stringify(database.at), mail.url],
        ])
      const counts = (await Promise.all([run(), run()])).map(({ stdout }) => Number(stdout))
      expect(counts.reduce((sum, count) => sum + count)).toBe(MAILS)
    } finally {
      await mail.close()
    }
    const subjects = mail.received.map(({ text }) => /Subject: (N\d+)/.exec(text)?.[1])
    expect(new Set(subjects).size).toBe(MAILS)
    expect(subjects).toHaveLength(MAILS)
    const states = await database.db.selectFrom('delivery').select('state').distinct().execute()
    expect(states).toEqual([{ state: 'sent' }])
  })
})
