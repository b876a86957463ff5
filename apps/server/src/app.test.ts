import { type Db, migrate, openDatabase } from '@gangyao/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = openDatabase({ file: ':memory:' }))
  await migrate(db)
})
afterAll(() => close())

const ask = (method: string, path: string) =>
  createApp({ db, now: () => new Date('2024-06-30T00:00:00Z'), log: () => {} }).request(path, {
    method,
  })

describe('while the database is away', () => {
  it('the public pages ask to come back', async () => {
    const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    const lines: string[] = []
    const app = createApp({ db: gone.db, now: () => new Date(), log: (line) => lines.push(line) })
    const response = await app.request('/150602/2021-2025/')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(lines).toEqual([expect.not.stringContaining('\n')])
    await gone.close()
  })
})

it('tells of requests that fail, pages and all, by the id that the answer has', async () => {
  const entries: { request: string | null; path: string; status: number }[] = []
  const options = { db, now: () => new Date(), log: () => {} }
  const app = createApp({ ...options, onRequest: (entry) => entries.push(entry) })
  for (const [path, status] of [
    ['/nowhere', 404],
    ['/api/nowhere', 404],
    ['/admin/assets/nope.js', 404],
  ] as const) {
    const incoming = { socket: { remoteAddress: '10.0.0.7' } }
    const answer = await app.request(path, {}, { incoming })
    const request = answer.headers.get('x-request-id')
    expect(request).toMatch(/^[\w-]{36}$/)
    expect(entries.splice(0)).toEqual([expect.objectContaining({ request, path, status })])
  }
})

describe('what one process serves', () => {
  it.each([
    ['GET', '/admin', 302],
    ['GET', '/admin/', 200],
    ['GET', '/admin/tasks/2021-2025~A1.1', 200],
    ['GET', '/admin/assets/nope.js', 404],
    ['POST', '/admin/tasks', 405],
    ['POST', '/admin', 405],
    ['GET', '/', 200],
    ['GET', '/nowhere', 404],
    ['DELETE', '/', 405],
    ['POST', '/plans', 405],
    ['GET', '/api/health', 200],
    ['POST', '/api/nowhere', 404],
  ])('answers %s %s with %i and its headers', async (method, path, status) => {
    const response = await ask(method, path)
    expect(response.status).toBe(status)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-frame-options')).toMatch(/^(DENY|SAMEORIGIN)$/)
    const text = await response.text()
    if (status >= 400) expect(text).toMatch(/\p{Script=Han}/u)
    expect(text).not.toContain('404 Not Found')
  })
})
