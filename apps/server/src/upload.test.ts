import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuth, createUser, grantRole, migrate, openDatabase } from '@gangyao/api'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { loadDemo } from './demo.ts'
import { evidenceFiles } from './evidence-files.ts'
import { OPERATOR } from './operator.ts'

const PASSWORD = 'Uploads-of-one-plan-7391'
const now = () => new Date('2025-12-01T00:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'gangyao-upload-'))
const database = openDatabase({ file: ':memory:' })
const log: string[] = []
let server: ReturnType<typeof serve>
let port = 0
let cookie = ''

beforeAll(async () => {
  const { db } = database
  await migrate(db)
  await loadDemo(db, now)
  const auth = createAuth({ db, secret: 'a secret for uploads, more than thirty-two characters' })
  await createUser(auth, { username: 'wang', password: PASSWORD, name: '王某' })
  await grantRole(db, '150602', { user: 'wang', role: 'coordinator', unit: '' }, OPERATOR, now())
  const files = evidenceFiles({ data: folder, files: { most: 1_000_000, s3: undefined } })
  const app = createApp({ db, auth, now, files, log: (line) => log.push(line) })
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const bound = server.address()
  port = bound && typeof bound === 'object' ? bound.port : 0
  const signedIn = await ask('POST', '/api/auth/sign-in/username', {
    headers: { 'content-type': 'application/json' },
    parts: [JSON.stringify({ username: 'wang', password: PASSWORD })],
  })
  cookie = signedIn.cookie
}, 60_000)
afterAll(async () => {
  server.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Init {
  headers?: Record<string, string>
  parts?: readonly (string | Buffer)[]
}

const ask = (method: string, path: string, { headers = {}, parts = [] }: Init = {}) =>
  new Promise<{
    status: number
    headers: Record<string, unknown>
    text: string
    cookie: string
  }>((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, method, path, agent: false },
        headers: { origin: `http://127.0.0.1:${port}`, ...(cookie && { cookie }), ...headers },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => {
          text += chunk
        })
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            cookie: (answer.headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; '),
          }),
        )
      },
    )
    asked.on('error', reject)
    for (const part of parts) asked.write(part)
    asked.end()
  })

const upload = (name: string) =>
  `/api/districts/150602/evidence/upload?plan=2021-2025&unit=kexie&name=${encodeURIComponent(name)}`
const OCTETS = { 'content-type': 'application/octet-stream' }

it('takes a file over the network and gives it back to be kept and not shown', async () => {
  const made = await ask('POST', upload('签到表.pdf'), {
    headers: OCTETS,
    parts: ['%PDF-1.7\n', 'x'],
  })
  expect([made.status, made.text]).toEqual([201, expect.stringContaining('"size":10')])
  const { id } = JSON.parse(made.text)
  const { status, headers, text } = await ask('GET', `/api/districts/150602/evidence/${id}/file`)
  expect([status, text]).toEqual([200, '%PDF-1.7\nx'])
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '10',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('签到表')}.pdf`,
    'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  for (const path of ['/evidence/150602', '/admin/evidence/../evidence', `/evidence/${id}`])
    expect((await ask('GET', path)).text).not.toContain('%PDF')
})

it.each([
  ['of a length that is told', { 'content-length': '1100000' }],
  ['in pieces', {}],
])('refuses one that is too large, %s, and ends the connection', async (_, length) => {
  const parts = Array.from({ length: 11 }, () => Buffer.alloc(100_000, 'x'))
  const { status, headers, text } = await ask('POST', upload('a.pdf'), {
    ...{ headers: { ...OCTETS, ...length }, parts },
  })
  expect([status, headers.connection]).toEqual([413, 'close'])
  expect(JSON.parse(text).detail).toContain('不能超过 1 MB')
})

it('keeps nothing of one that breaks off, and is at work after it', async () => {
  const asked = request({
    ...{ host: '127.0.0.1', port, method: 'POST', path: upload('b.pdf'), agent: false },
    headers: { ...OCTETS, origin: `http://127.0.0.1:${port}`, cookie, 'content-length': '500000' },
  })
  const broken = once(asked, 'error')
  asked.write('%PDF-1.7\n')
  await expect.poll(() => readdirSync(join(folder, '.incoming'))).toHaveLength(1)
  asked.destroy()
  await broken
  await expect.poll(() => readdirSync(join(folder, '.incoming'))).toEqual([])
  expect((await ask('GET', '/api/health')).status).toBe(200)
  expect(log).toEqual([])
})
