import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { type Db, migrate, openDatabase } from '@gangyao/api'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'

let db: Db
let close: () => Promise<void>
let server: ReturnType<typeof serve>
let port = 0
// One connection that is used again as long as the server says that it may be.
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(async () => {
  ;({ db, close } = openDatabase({ file: ':memory:' }))
  await migrate(db)
  const app = createApp({ db, now: () => new Date(), log: () => {} })
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const bound = server.address()
  port = bound && typeof bound === 'object' ? bound.port : 0
})
afterAll(async () => {
  agent.destroy()
  server.close()
  await close()
})

const ask = (path: string, body?: string, length?: number) =>
  new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    const asked = request(
      {
        ...{ port, host: '127.0.0.1', agent, path, method: body === undefined ? 'GET' : 'POST' },
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(length !== undefined && { 'content-length': length }),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode, connection: answer.headers.connection }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })

const large = 'x'.repeat(1_100_000)

it.each([
  ['of a length that is told', large.length],
  ['in pieces', undefined],
])('answers what comes after a body that is too large, %s', async (_, length) => {
  for (let turn = 0; turn < 5; turn++) {
    const refused = await ask('/api/auth/sign-in/username', large, length)
    expect(refused).toEqual({ status: 413, connection: 'close' })
    expect(await ask('/api/health')).toMatchObject({ status: 200, connection: 'keep-alive' })
  }
})
