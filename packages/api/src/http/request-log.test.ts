import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { conflict } from '../errors/app-error.ts'
import { answerErrors } from './errors.ts'
import { numberRequests } from './number-requests.ts'
import { logRequests, type RequestEntry, withoutSecrets } from './request-log.ts'

/** A site of all kinds of answers, and what its log says. */
function aSite() {
  const entries: RequestEntry[] = []
  let time = 0
  const site = new Hono()
  site.onError(answerErrors(() => {}))
  site.use(numberRequests)
  site.use(
    logRequests({
      note: (entry) => entries.push(entry),
      clientAddress: () => '10.0.0.7',
      clock: () => time,
    }),
  )
  site.get('/well', (c) => c.text('well'))
  site.get('/slow', (c) => {
    time += 1500
    return c.text('at last')
  })
  site.get('/clash', () => {
    throw conflict('冲突', 'clash')
  })
  site.get('/broken/*', () => {
    throw new Error('no such column\nin a query for zhang@example.cn')
  })
  site.get('/closed', (c) => c.text('no', 403))
  return {
    entries,
    get: (path: string, headers = {}) => site.request(`http://localhost${path}`, { headers }),
  }
}

describe('the log of requests', () => {
  it('has no line for what goes well', async () => {
    const { entries, get } = aSite()
    await get('/well')
    expect(entries).toEqual([])
  })

  it.each([
    ['/clash', { level: 'info', status: 409, code: 'conflict', fault: null }],
    ['/nowhere', { level: 'info', status: 404, code: null, fault: null }],
    ['/closed', { level: 'warn', status: 403, code: null, fault: null }],
    ['/slow', { level: 'warn', status: 200, slow: true, milliseconds: 1500 }],
    ['/broken/a', { level: 'error', status: 500, code: 'internal' }],
  ])('has one line for %s, with the id that the answer has', async (path, entry) => {
    const { entries, get } = aSite()
    const answer = await get(`${path}?phone=13812345678`)
    expect(entries).toEqual([expect.objectContaining({ ...entry, path, method: 'GET' })])
    expect(entries[0]?.request).toBe(answer.headers.get('x-request-id'))
    expect(entries[0]?.address).toBe('10.0.0.7')
  })

  it('tells a failure in one line, without what is personal', async () => {
    const { entries, get } = aSite()
    await get('/broken/gy_150602_0123456789ab_abcdefg/13812345678')
    const [entry] = entries
    expect(entry?.fault).toMatch(/^Error: no such column \| in a query for \*\*\*@\*\*\* \| at /)
    expect(entry?.path).toBe('/broken/gy_***/***********')
  })
})

it('what somebody asks for forges no line and turns no text', async () => {
  const { entries, get } = aSite()
  await get('/nothing%0d%0aFORGED%1b[31m%E2%80%AEtxt')
  expect(entries[0]?.path).toBe('/nothing\\u{d}\\u{a}FORGED\\u{1b}[31m\\u{202e}txt')
})

it('a number cut in two by the longest path is not told by half', async () => {
  const { entries, get } = aSite()
  await get(`/${'x'.repeat(294)}13812345678`)
  expect(entries[0]?.path).toBe(`/${'x'.repeat(294)}`)
})

it('a text that almost looks like an address does not keep the server', () => {
  const evil = (length: number) => `${'a'.repeat(length)}%40a${'.1'.repeat(length)}`
  const timed = (length: number) => {
    const text = evil(length)
    const start = performance.now()
    withoutSecrets(text)
    return performance.now() - start
  }
  timed(1000)
  const short = Math.min(...[1, 2, 3].map(() => timed(2000)))
  const long = Math.min(...[1, 2, 3].map(() => timed(16_000)))
  // Eight times the text; what is tried again from each place would take 64 times as long.
  expect(long / short).toBeLessThan(30)
})

it.each([
  ['postgres://gangyao:s3cret@10.0.0.1/db', 'postgres://***@10.0.0.1/db'],
  ['gp1.0a1b2c3d.AbC-_d is not', 'gp1.*** is not'],
  ['at file.js:123:45', 'at file.js:123:45'],
  ['at node_modules/kysely@0.29.9/a.js:1:2', 'at node_modules/kysely@0.29.9/a.js:1:2'],
  ['/api/districts/150602/tasks/2021-2025~A1.2', '/api/districts/150602/tasks/2021-2025~A1.2'],
])('%s is logged as %s', (text, logged) => expect(withoutSecrets(text)).toBe(logged))
