import { expect, it } from 'vitest'
import type { Kept } from '../data/records.ts'
import { inOrder, lastDayOf, latestDay, stateOf, type Token, usualDay } from './token.ts'

const NOW = Date.parse('2026-01-10T04:00:00.000Z')
const aToken = (fields: Partial<Kept<Token>> = {}): Kept<Token> => ({
  id: 'a',
  code: 'a',
  user: 'li',
  name: '演示',
  permissions: ['targets.read'],
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-03-31T16:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
  revokedBy: null,
  version: 1,
  ...fields,
})

it('works until the last day is over in China', () => {
  expect(lastDayOf(aToken())).toBe('2026-03-31')
  const today = aToken({ expiresAt: '2026-01-10T16:00:00.000Z' })
  expect(stateOf(today, NOW)).toBe('active')
  expect(stateOf(today, Date.parse('2026-01-10T16:00:00.000Z'))).toBe('expired')
})

it('once revoked is that, also when its time is over', () => {
  const revokedAt = '2026-01-02T00:00:00.000Z'
  expect(stateOf(aToken({ revokedAt, expiresAt: revokedAt }), NOW)).toBe('revoked')
})

it('is for 90 days unless said otherwise, and for a year at most', () => {
  expect(usualDay('2026-01-01')).toBe('2026-04-01')
  expect(latestDay('2026-01-01')).toBe('2027-01-01')
})

it('stands before what works no more, the newest first', () => {
  const tokens = [
    aToken({
      id: 'gone',
      revokedAt: '2026-01-09T00:00:00.000Z',
      createdAt: '2026-01-08T00:00:00Z',
    }),
    aToken({ id: 'old' }),
    aToken({ id: 'new', createdAt: '2026-01-05T00:00:00.000Z' }),
  ]
  expect(inOrder(tokens, NOW).map(({ id }) => id)).toEqual(['new', 'old', 'gone'])
})
