import { migrate, openDatabase, publicReader } from '@gangyao/api'
import { expect, it } from 'vitest'
import { loadDemo } from './demo.ts'

it('fills an empty database with values, most of them public, whatever the day after the plan', async () => {
  const { db, close } = openDatabase({ file: ':memory:' })
  await migrate(db)
  await loadDemo(db, () => new Date('2026-01-01T00:00:00Z'))
  const [first] = await publicReader(db).districts()
  const plan = await publicReader(db).plan(first?.district.code ?? '', '2021-2025')
  expect(plan?.observations.length).toBeGreaterThan(100)
  await close()
}, 60_000)
