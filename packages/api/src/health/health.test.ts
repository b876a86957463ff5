import { expect, it } from 'vitest'
import { caller } from '../../test/http.ts'
import { createApi } from '../create-api.ts'
import { openDatabase } from '../database/open-database.ts'

it('tells how the scheduled backups stand, only where there are any', async () => {
  const { db, close } = openDatabase({ file: ':memory:' })
  const state = { last: '2026-11-23T18:30:00.000Z', ok: false }
  const health = async (backup?: () => typeof state) =>
    (await caller(createApi({ db, backup }))('GET', '/health')).body
  expect(await health(() => state)).toMatchObject({ status: 'ok', backup: state })
  expect(await health()).not.toHaveProperty('backup')
  await close()
})
