import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { anApi, caller, cookieOf, ORIGIN, PASSWORD, SECRET } from '../../test/http.ts'
import { createApi } from '../create-api.ts'
import { createAuth } from './auth.ts'
import { createUser } from './create-user.ts'
import { ensureAdmin } from './ensure-admin.ts'
import { setPassword } from './set-password.ts'

const NEWER = 'A newer password'

onEachDatabase('sign-in', (database) => {
  const server = anApiOnce(() => anApi(database.db))
  const attempt = async (password: string, username = 'office', init: RequestInit = {}) => {
    const { anybody } = await server()
    return anybody('POST', '/auth/sign-in/username', { username, password }, init)
  }

  it('gives a cookie that scripts and other sites do not get', async () => {
    const { status, headers, body } = await attempt(PASSWORD)
    expect(status).toBe(200)
    expect(body).toEqual({
      user: { id: expect.any(String), name: '科协办公室', username: 'office' },
      twoFactor: false,
      mustChange: false,
      mustEnrol: false,
    })
    expect(headers.get('set-cookie')).toMatch(/^gangyao\.session_token=.*HttpOnly.*SameSite=Lax/)
    expect(headers.get('set-cookie')).not.toMatch(/Secure/)
  })

  it('makes no difference between capitals in a user name', async () => {
    expect((await attempt(PASSWORD, 'OFFICE')).status).toBe(200)
  })

  it('says who is signed in, until they sign out', async () => {
    const { signIn } = await server()
    const call = await signIn()
    expect((await call('GET', '/auth/get-session')).body).toMatchObject({
      user: { username: 'office', name: '科协办公室' },
    })
    expect((await call('GET', '/districts')).status).toBe(200)
    expect((await call('POST', '/auth/sign-out', {})).status).toBe(200)
    expect((await call('GET', '/districts')).status).toBe(401)
    expect((await call('GET', '/auth/get-session')).body).toBeNull()
  })

  it('lets programs sign out, which say nothing of where they come from', async () => {
    const { api, anybody } = await server()
    const session = async () =>
      cookieOf(
        await anybody('POST', '/auth/sign-in/username', { username: 'office', password: PASSWORD }),
      )
    const leave = (cookie: string, headers: Record<string, string>) =>
      api.request(`${ORIGIN}/api/auth/sign-out`, {
        method: 'POST',
        headers: { cookie, ...headers },
      })
    const kinds: Record<string, string>[] = [{}, { 'content-type': 'application/json' }]
    for (const headers of kinds) {
      const cookie = await session()
      expect((await leave(cookie, headers)).status).toBe(200)
      expect((await caller(api, cookie)('GET', '/districts')).status).toBe(401)
    }
    const cookie = await session()
    expect((await leave(cookie, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await caller(api, cookie)('GET', '/districts')).status).toBe(200)
  })

  it('says that nobody was signed out when the session could not be ended', async () => {
    const { signIn } = await server()
    const call = await signIn()
    const away = { status: 503, body: { code: 'unavailable' } }
    const [held, free] =
      database.kind === 'postgres'
        ? [
            'create rule held as on delete to session do instead nothing',
            'drop rule held on session',
          ]
        : [
            'create trigger held before delete on session begin select raise(ignore); end',
            'drop trigger held',
          ]
    await sql.raw(held).execute(database.db)
    expect(await call('POST', '/auth/sign-out', {})).toMatchObject(away)
    await sql.raw(free).execute(database.db)
    expect((await call('GET', '/districts')).status).toBe(200)

    await sql.raw('alter table session rename to lost').execute(database.db)
    expect(await call('GET', '/auth/get-session')).toMatchObject(away)
    expect(await call('POST', '/auth/sign-out', {})).toMatchObject(away)
    await sql.raw('alter table lost rename to session').execute(database.db)
    expect((await call('POST', '/auth/sign-out', {})).status).toBe(200)
    expect((await call('GET', '/districts')).status).toBe(401)
  })

  it('refuses a wrong password, an unknown user and an impossible name in the same words', async () => {
    const replies = [
      await attempt('wrong password'),
      await attempt(PASSWORD, 'nobody'),
      await attempt(PASSWORD, 'x'),
      await attempt('长'.repeat(129)),
      await attempt('x'),
    ]
    for (const { status, body } of replies) {
      expect(status).toBe(401)
      expect(body).toMatchObject({ code: 'unauthenticated', detail: '用户名或密码不正确' })
    }
    const headers = { 'accept-language': 'en' }
    expect((await attempt('wrong password', 'office', { headers })).body.detail).toBe(
      'The user name or the password is wrong',
    )
  })

  it('refuses what is no attempt', async () => {
    const { anybody } = await server()
    const send = (body: unknown) => anybody('POST', '/auth/sign-in/username', body)
    expect(await send('{')).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await send('')).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await send({ username: 1 })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ field: 'username' }, { field: 'password' }] },
    })
    const broken = Buffer.from('{"username":"office","password":"\xb5\xd8"}', 'latin1')
    const init = { body: broken, headers: { 'content-type': 'application/json' } }
    expect(await anybody('POST', '/auth/sign-in/username', undefined, init)).toMatchObject({
      status: 400,
      body: { code: 'malformed', detail: expect.stringContaining('UTF-8') },
    })
  })

  it('refuses another site', async () => {
    const init = { headers: { origin: 'https://elsewhere.example', cookie: 'a=b' } }
    expect(await attempt(PASSWORD, 'office', init)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
  })

  it('lets nobody sign up', async () => {
    const { anybody, auth } = await server()
    const newcomer = { name: 'x', email: 'x@example.org', password: PASSWORD, username: 'newcomer' }
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-in/email',
      '/auth/update-user',
      '/auth/delete-user',
    ])
      expect((await anybody('POST', path, newcomer)).status, path).toBe(404)
    await expect(auth.api.signUpEmail({ body: newcomer })).rejects.toThrow()
    expect((await attempt(PASSWORD, 'newcomer')).status).toBe(401)
  })

  it('changes the own password', async () => {
    const { auth, anybody, api } = await server()
    await createUser(auth, { username: 'changes', password: PASSWORD, name: 'x' })
    const reply = await anybody('POST', '/auth/sign-in/username', {
      username: 'changes',
      password: PASSWORD,
    })
    const call = caller(api, cookieOf(reply))
    const change = { currentPassword: PASSWORD, newPassword: NEWER }
    for (const [fault, field] of [
      [{ currentPassword: 'not this one' }, 'currentPassword'],
      [{ newPassword: 'Short 1' }, 'newPassword'],
      [{ newPassword: `Aa1${'长'.repeat(129)}` }, 'newPassword'],
      [{ newPassword: undefined }, 'newPassword'],
      [{ currentPassword: 7 }, 'currentPassword'],
    ] as const)
      expect(await call('POST', '/auth/change-password', { ...change, ...fault })).toMatchObject({
        status: 422,
        body: { code: 'invalid', errors: [{ field }] },
      })
    expect((await call('POST', '/auth/change-password', change)).status).toBe(200)
    expect((await attempt(NEWER, 'changes')).status).toBe(200)
    expect((await attempt(PASSWORD, 'changes')).status).toBe(401)
  })

  it('ends every session when the command sets a new password', async () => {
    const { auth, anybody, api } = await server()
    await createUser(auth, { username: 'forgot', password: PASSWORD, name: 'x' })
    const reply = await anybody('POST', '/auth/sign-in/username', {
      username: 'forgot',
      password: PASSWORD,
    })
    const call = caller(api, cookieOf(reply))
    await setPassword(auth, 'Forgot', NEWER)
    expect((await call('GET', '/districts')).status).toBe(401)
    await expect(setPassword(auth, 'nobody', NEWER)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('lets a whole office behind one address ask who is signed in', async () => {
    const auth = createAuth({ db: database.db, secret: SECRET })
    const anybody = caller(
      createApi({ db: database.db, auth, clientAddress: () => `10.2.2.${database.kind.length}` }),
    )
    const answers = new Set<number>()
    for (let turn = 0; turn < 150; turn++)
      answers.add((await anybody('GET', '/auth/get-session')).status)
    expect([...answers]).toEqual([200])
  })

  it('is limited to a few attempts a minute from one address, whatever the caller claims', async () => {
    const auth = createAuth({ db: database.db, secret: SECRET })
    const api = createApi({
      db: database.db,
      auth,
      clientAddress: () => `10.1.1.${database.kind.length}`,
    })
    const anybody = caller(api)
    const replies = []
    for (let turn = 0; turn < 12; turn++)
      replies.push(
        await anybody(
          'POST',
          '/auth/sign-in/username',
          { username: `guess-${turn}`, password: 'guess number' },
          { headers: { 'x-forwarded-for': `1.2.3.${turn}`, 'x-gangyao-client': `1.2.3.${turn}` } },
        ),
      )
    expect(replies.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429])
    expect(replies.at(-1)).toMatchObject({ body: { code: 'rate-limited' } })
    expect(Number(replies.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)

    // A server that does not know the address counts everybody together, and believes no header.
    const blind = caller(createApi({ db: database.db, auth }))
    const guesses = []
    for (let turn = 0; turn < 11; turn++)
      guesses.push(
        await blind(
          'POST',
          '/auth/sign-in/username',
          { username: `blind-${turn}`, password: 'guess number' },
          { headers: { 'x-gangyao-client': `1.2.3.${turn}` } },
        ),
      )
    expect(guesses.at(-1)?.status).toBe(429)
  })

  it('sends the cookie over TLS only where people use it so', async () => {
    const origin = 'https://gangyao.example'
    const auth = createAuth({ db: database.db, secret: SECRET, origin })
    const anybody = caller(
      createApi({ db: database.db, auth, origin, clientAddress: () => '10.1.2.1' }),
    )
    const { headers } = await anybody(
      'POST',
      '/auth/sign-in/username',
      { username: 'office', password: PASSWORD },
      { headers: { origin } },
    )
    expect(headers.get('set-cookie')).toMatch(/^__Secure-gangyao.*Secure/)
  })

  describe('the first user', () => {
    it('is admin, once, with a password made for it or the one given', async () => {
      const { auth } = await server()
      const made = await Promise.all([ensureAdmin(auth), ensureAdmin(auth), ensureAdmin(auth)])
      const [first, second] = made.filter(({ created }) => created)
      if (!first || second) throw new Error('admin was not made once')
      expect(first.password).toMatch(/^[\w-]{16}$/)
      expect((await attempt(first.password ?? '', 'admin')).status).toBe(200)
      expect(await ensureAdmin(auth, { password: 'another password' })).toEqual({
        created: false,
        password: null,
      })
      expect((await attempt('another password', 'admin')).status).toBe(401)
    })
  })

  describe('a new user', () => {
    it('has a name, a user name and a password worth the word', async () => {
      const { auth } = await server()
      const make = (overrides: object) =>
        createUser(auth, { username: 'somebody', password: PASSWORD, name: '某人', ...overrides })
      const faulty = (field: string) => ({ code: 'invalid', errors: [{ field }] })
      for (const username of ['a b', '..', '...', 'a/b', 'a%2fb'])
        await expect(make({ username }), username).rejects.toMatchObject(faulty('username'))
      await expect(make({ password: 'Short 1' })).rejects.toMatchObject(faulty('password'))
      await expect(make({ name: ' ' })).rejects.toMatchObject(faulty('name'))
    })

    it('may have a Chinese user name, and nobody else may then have it', async () => {
      const { auth } = await server()
      await createUser(auth, { username: '王小明', password: PASSWORD, name: '王小明' })
      expect((await attempt(PASSWORD, '王小明')).status).toBe(200)
      await expect(
        createUser(auth, { username: '王小明', password: PASSWORD, name: 'x' }),
      ).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  it('is not there without a secret to sign with', async () => {
    const anybody = caller(createApi({ db: database.db }))
    expect((await anybody('GET', '/districts')).status).toBe(401)
    expect((await anybody('GET', '/auth/get-session')).status).toBe(404)
    expect(ORIGIN).toMatch(/^http:/)
  })
})

function anApiOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
