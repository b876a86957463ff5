import { randomBytes } from 'node:crypto'
import { createAuth, createUser, ensureAdministrators, personalKey } from '@gangyao/api'
import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { type LogFormat, readConfig } from './config.ts'
import { connect } from './connect.ts'
import { loadListedPlans } from './listed-plans.ts'
import { openLog } from './log.ts'
import { readLimits } from './read-limits.ts'

const NAME = '乌云其木格'
const PHONE = '15048012345'
const EMAIL = 'wuyun.qmg@example.cn'
const NOTE = '家里还有一个小孩叫巴特尔'
const PASSWORD = 'Horse-battery-9931'
const WRONG = 'Wrong-battery-7742'
const SECRET = 'a secret of more than 32 characters'

let sessions = 0

/** A day at the office, good and bad; what the log says, and what it must not. */
async function aSession(format: LogFormat, kind: 'sqlite' | 'postgres') {
  const fresh = await freshDatabase(kind)
  const place =
    'url' in fresh.at
      ? { data: '/nowhere', databaseUrl: fresh.at.url }
      : { data: fresh.at.file.replace(/[^/]+$/, ''), databaseUrl: undefined }
  const { db, close } = await connect(place)
  const address = `10.4.0.${++sessions}`
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const tell = (said: { zh: string } | string) => write(typeof said === 'string' ? said : said.zh)
  const log = openLog(format, { language: 'zh', tell }, { write })
  await loadListedPlans(db, () => {})
  const auth = createAuth({ db, secret: SECRET, log: log.fault })
  await createUser(auth, { username: 'admin', password: PASSWORD, name: '管理员' })
  await ensureAdministrators(db, 'admin', new Date())
  const key = randomBytes(32)
  const app = createApp({
    ...{ db, auth, now: () => new Date(), log: log.fault, onRequest: log.request },
    personalKeys: async () => [personalKey(key)],
  })
  const ask = (method: string, path: string, body?: unknown, headers = {}) =>
    app.request(
      `http://localhost${path}`,
      {
        method,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', ...headers },
      },
      { incoming: { socket: { remoteAddress: address } } },
    )
  const district = '/api/districts/150602'

  const signIn = (password: string) =>
    ask('POST', '/api/auth/sign-in/username', { username: 'admin', password })
  await signIn(WRONG)
  const cookie = (await signIn(PASSWORD)).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const own = { cookie }
  const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const wanted = { name: '程序', permissions: ['tasks.read'], expiresOn }
  const made = await ask('POST', `${district}/tokens`, wanted, own)
  const { token }: { token: string } = JSON.parse(await made.text())
  const consent = { givenOn: '2024-01-08', how: 'written' }
  const person = { unit: 'kexie', name: NAME, phone: PHONE, email: EMAIL, note: NOTE, consent }
  const added = await ask('POST', `${district}/contacts`, person, own)
  const { id }: { id: string } = JSON.parse(await added.text())
  expect([made.status, added.status]).toEqual([201, 201])

  const bearer = { authorization: `Bearer ${token}` }
  await ask('GET', `${district}/contacts`, undefined, bearer)
  await ask('GET', `${district}/tasks/${token}`, undefined, bearer)
  await ask('GET', `/api/nowhere/${PHONE}?email=${EMAIL}`, undefined, own)
  await ask('GET', `${district}/contacts?phone=${PHONE}`, undefined, own)
  await ask('POST', `${district}/contacts`, { ...person, unit: 'nowhere' }, own)
  await ask('POST', `${district}/contacts`, { ...person, phone: `${PHONE}x`, email: 'x' }, own)
  await ask('POST', `${district}/contacts`, `{"phone":"${PHONE}"`, own)
  await ask('PUT', `${district}/contacts/${id}`, { ...person, code: id, version: 9 }, own)
  await ask('POST', `${district}/contacts/${id}/reveal`, { field: 'phone', reason: '电话' }, own)
  await ask('GET', `/${EMAIL}/${token}`, undefined, own)
  await close()
  // From here on everything fails inside.
  await ask('POST', `${district}/contacts`, person, own)
  await signIn(PASSWORD)
  await ask('GET', '/150602/2021-2025/')
  await fresh.remove()

  const session = cookie.split('=')[1] ?? ''
  const forbidden = [
    ...[NAME, PHONE, EMAIL, NOTE, '巴特尔', PASSWORD, WRONG, SECRET, token],
    ...[token.slice(-20), session, decodeURIComponent(session), session.slice(0, 20)],
    ...[key.toString('base64'), key.toString('hex')],
  ]
  return { lines, forbidden }
}

describe.each(DATABASE_KINDS)('the log of a whole session (%s)', (kind) => {
  it.each(['json', 'pretty'] as const)(
    'holds no secret and nothing personal, as %s',
    async (format) => {
      const { lines, forbidden } = await aSession(format, kind)
      expect(lines.length).toBeGreaterThanOrEqual(12)
      for (const value of forbidden) {
        expect(value.length).toBeGreaterThan(2)
        expect(
          lines.filter((line) => line.includes(value)),
          value,
        ).toEqual([])
      }
    },
  )

  it('is lines of JSON with the id of each request', async () => {
    const { lines } = await aSession('json', kind)
    const entries = lines.map((line) => JSON.parse(line))
    for (const entry of entries) expect(entry).toMatchObject({ service: 'gangyao', time: /T/ })
    const requests = entries.filter(({ msg }) => msg === 'request failed')
    for (const { request } of requests) expect(request).toMatch(/^[\w-]{36}$/)
    expect(new Set(requests.map(({ request }) => request)).size).toBe(requests.length)
    expect(requests.map(({ level, status, code }) => [level, status, code])).toEqual(
      expect.arrayContaining([
        ['warn', 401, 'unauthenticated'],
        ['warn', 403, 'forbidden'],
        ['info', 404, 'not-found'],
        ['info', 400, 'malformed'],
        ['info', 422, 'invalid'],
        ['info', 409, 'stale'],
      ]),
    )
    const failed = requests.filter(({ level }) => level === 'error')
    expect(failed.length).toBeGreaterThanOrEqual(2)
    for (const { status, fault } of failed) {
      expect(status).toBeGreaterThanOrEqual(500)
      expect(fault).not.toContain('\n')
    }
    const withToken = requests.find(({ token }) => token !== null)
    expect(withToken).toMatchObject({
      user: 'admin',
      address: expect.stringMatching(/^10\.4\./),
      method: 'GET',
    })
  })
})

it('is written as json or as sentences, and as nothing else', () => {
  expect(readConfig({}, '/').log).toBe('pretty')
  expect(readConfig({ GANGYAO_LOG: 'json' }, '/').log).toBe('json')
  expect(() => readConfig({ GANGYAO_LOG: 'xml' }, '/')).toThrow('GANGYAO_LOG=xml')
})

describe('limits', () => {
  it('are the usual ones, others, or none', () => {
    expect(readLimits(undefined)).toMatchObject({ account: 600, address: 1200 })
    expect(readLimits('account=50, sign-in=5')).toMatchObject({ account: 50, signIn: 5, files: 30 })
    expect(readLimits('off')).toBeUndefined()
  })

  it.each(['account', 'account=0', 'accounts=5', 'account=-1', 'account=5;files=3'])(
    'are not %s',
    (text) => expect(() => readLimits(text)).toThrow('GANGYAO_LIMITS'),
  )
})
