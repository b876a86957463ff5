import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aProvider } from '../../test/a-provider.ts'
import { anOffice } from '../../test/an-office.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { caller, cookieOf, PASSWORD } from '../../test/http.ts'
import { createUser } from './create-user.ts'
import { DEFAULT_POLICY } from './policy.ts'

let provider: Awaited<ReturnType<typeof aProvider>>
beforeAll(async () => {
  provider = await aProvider()
})
afterAll(() => provider.close())

const REFUSED = '/admin/login?refused=oidc'

onEachDatabase('signing in elsewhere', (database) => {
  const office = (policy = {}) => anOffice(database.db, { oidc: provider.options, policy })

  /** All the way there and back, as `sub:name`. */
  async function comeAs(it: Awaited<ReturnType<typeof office>>, who: string) {
    const begun = await it.anybody('POST', '/auth/sign-in/oidc')
    expect(begun.status).toBe(200)
    const back = await provider.signIn(begun.body.url, who)
    const path = `${back.pathname.replace('/api', '')}${back.search}`
    const cookie = cookieOf(begun)
    const arrived = await caller(it.api, cookie)('GET', path)
    return { begun, path, cookie, arrived, location: arrived.headers.get('location') }
  }

  const refusals = async () => {
    const rows = database.db.selectFrom('audit').where('action', '=', 'sign-in-refused')
    return (await rows.select('seq').execute()).length
  }
  const lastRefusal = async () => {
    const rows = await database.db
      .selectFrom('audit')
      .select(['after', 'actor'])
      .where('action', '=', 'sign-in-refused')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    return rows[0]?.after ?? ''
  }

  it('is one of the ways, and leads to the address of the provider', async () => {
    const { anybody } = await office()
    expect((await anybody('GET', '/auth/ways')).body.oidc).toEqual({ name: '统一身份认证' })
    const { body } = await anybody('POST', '/auth/sign-in/oidc')
    const url = new URL(body.url)
    expect(url.origin).toBe(provider.options.issuer)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.searchParams.get('nonce')).toEqual(expect.any(String))
  })

  it('lets in the user of that name, with a session that says so and no tokens kept', async () => {
    const it = await office()
    await it.aUser('zhao.liu')
    const { arrived, location } = await comeAs(it, 'sub-1:Zhao.Liu')
    expect([arrived.status, location]).toEqual([302, '/admin/'])
    const call = it.with(arrived)
    expect((await call('GET', '/auth/get-session')).body.user).toMatchObject({
      username: 'zhao.liu',
      name: '某人',
    })
    expect((await call('GET', '/auth/sessions')).body).toMatchObject([{ method: 'oidc' }])
    const kept = await database.db
      .withTables<{ account: Record<string, unknown> }>()
      .selectFrom('account')
      .selectAll()
      .where('providerId', '=', 'oidc')
      .execute()
    expect(kept).toMatchObject([{ accessToken: null, refreshToken: null, idToken: null }])
    // The subject decides from now on, whatever name it goes by there.
    expect((await comeAs(it, 'sub-1:renamed')).location).toBe('/admin/')
  })

  it('lets nobody in whom we do not have', async () => {
    const it = await office()
    for (const who of ['sub-2:stranger', 'sub-3:', 'sub-4:a b']) {
      const { location, arrived } = await comeAs(it, who)
      expect(location).toBe(REFUSED)
      expect((await it.with(arrived)('GET', '/districts')).status).toBe(401)
    }
    expect(await lastRefusal()).toContain('"method":"oidc"')
    expect((await it.signIn('stranger')).status).toBe(401)
  })

  it('lets nobody in who is disabled or has not used their link yet', async () => {
    const it = await office()
    await createUser(it.auth, { username: 'waiting', password: null, name: 'x' })
    await it.aUser('gone')
    const gone = database.db.updateTable('user_state').where('user', '=', 'gone')
    expect((await comeAs(it, 'sub-5:waiting')).location).toBe(REFUSED)
    expect((await comeAs(it, 'sub-6:gone')).location).toBe('/admin/')
    await gone.set({ state: 'disabled' }).execute()
    expect((await comeAs(it, 'sub-6:gone')).location).toBe(REFUSED)
  })

  it('notes whoever is disabled on the way as refused, and gives them no cookie', async () => {
    const it = await office()
    await it.aUser('overtaken')
    const disable = `update user_state set state = 'disabled' where "user" = 'overtaken';`
    const [hold, free] =
      database.kind === 'postgres'
        ? [
            `create function overtake() returns trigger language plpgsql as $$
             begin ${disable} return new; end $$;
             create trigger overtaking after insert on session for each row execute function overtake()`,
            'drop trigger overtaking on session; drop function overtake()',
          ]
        : [
            `create trigger overtaking after insert on session begin ${disable} end`,
            'drop trigger overtaking',
          ]
    const before = await refusals()
    await sql.raw(hold).execute(database.db)
    const { arrived, location } = await comeAs(it, 'sub-11:overtaken')
    await sql.raw(free).execute(database.db)
    expect(location).toBe(REFUSED)
    expect(arrived.headers.getSetCookie().join()).not.toContain('session_token')
    expect(await refusals()).toBe(before + 1)
  })

  it('lets no other person in who has the name of the first now', async () => {
    const it = await office()
    await it.aUser('reused')
    expect((await comeAs(it, 'sub-7:reused')).location).toBe('/admin/')
    expect((await comeAs(it, 'sub-8:reused')).location).toBe(REFUSED)
  })

  it('takes neither an answer twice, nor one for another browser, nor one that was made up', async () => {
    const it = await office()
    await it.aUser('replayed')
    const { path, cookie, arrived } = await comeAs(it, 'sub-9:replayed')
    const again = await caller(it.api, cookie)('GET', path)
    expect(again.headers.get('location')).toBe(REFUSED)
    expect((await it.with(again)('GET', '/districts')).status).toBe(401)
    expect((await it.with(arrived)('GET', '/districts')).status).toBe(200)

    const begun = await it.anybody('POST', '/auth/sign-in/oidc')
    const back = await provider.signIn(begun.body.url, 'sub-9:replayed')
    const elsewhere = await it.anybody('GET', `/auth/callback/oidc${back.search}`)
    expect(elsewhere.headers.get('location')).toBe(REFUSED)
    const before = await refusals()
    for (const query of ['', '?code=x', '?code=x&state=y', '?error=x', '?error=x&state=y'])
      expect(
        (await it.anybody('GET', `/auth/callback/oidc${query}`)).headers.get('location'),
        query,
      ).toBe(REFUSED)
    // What we did not begin is nobody’s sign-in: the log could be filled with it.
    expect(await refusals()).toBe(before)
    const denied = await it.anybody('POST', '/auth/sign-in/oidc')
    const state = new URL(denied.body.url).searchParams.get('state')
    const answer = `/auth/callback/oidc?error=access_denied&state=${state}`
    await caller(it.api, cookieOf(denied))('GET', answer)
    expect(await refusals()).toBe(before + 1)
    expect(await lastRefusal()).toContain('access_denied')
  })

  it('leaves passwords and second factors to the other place', async () => {
    const it = await office({
      twoFactorRoles: ['leader'],
      password: { ...DEFAULT_POLICY.password, days: 1 },
    })
    const user = { username: 'trusting', password: PASSWORD, name: 'x', mustChange: true }
    await createUser(it.auth, user)
    const { arrived } = await comeAs(it, 'sub-10:trusting')
    expect((await it.with(arrived)('GET', '/districts')).status).toBe(200)
    expect((await it.signIn('trusting')).body.mustChange).toBe(true)
  })

  it('says so when the provider is away', async () => {
    const away = { ...provider.options, issuer: 'http://127.0.0.1:1' }
    const { anybody } = await anOffice(database.db, { oidc: away })
    expect(await anybody('POST', '/auth/sign-in/oidc')).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    })
  })
})
