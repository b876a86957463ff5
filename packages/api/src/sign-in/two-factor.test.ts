import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aDistrictRow, anOffice } from '../../test/an-office.ts'
import { codeOf } from '../../test/authenticator.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { type Caller, cookieOf, PASSWORD, type Reply } from '../../test/http.ts'

// The clock stands, so that no step of time ends between making a code and giving it.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T00:00:10Z') })
})
afterAll(() => {
  vi.useRealTimers()
})

const DISTRICT = '150700'

onEachDatabase('the second factor', (database) => {
  const policy = { twoFactorRoles: ['administrator'] as const }
  const office = () => anOffice(database.db, { policy })

  /** Sets it up with the code of the step before, so that this one's and the next are still there. */
  async function enrol(call: Caller) {
    const { status, body } = await call('POST', '/auth/two-factor/enable', { password: PASSWORD })
    expect(status).toBe(200)
    const confirmed = await call('POST', '/auth/two-factor/verify', {
      code: codeOf(body.secret, -1),
    })
    expect(confirmed).toMatchObject({ status: 200, body: { twoFactor: false, mustEnrol: false } })
    return { ...body, confirmed } as {
      secret: string
      uri: string
      recoveryCodes: string[]
      confirmed: Reply
    }
  }

  async function enrolled(name: string) {
    const it = await office()
    await it.aUser(name)
    const factor = await enrol(await it.as(name))
    const halfWay = async () => {
      const reply = await it.signIn(name)
      expect(reply.body).toEqual({
        user: null,
        twoFactor: true,
        mustChange: false,
        mustEnrol: false,
      })
      return { reply, call: it.with(reply) }
    }
    return { ...it, factor, halfWay }
  }

  it('is asked for at sign-in once it is set up, and not before its code was confirmed', async () => {
    const { aUser, as, signIn, anybody } = await office()
    await aUser('begun')
    const call = await as('begun')
    const wrong = { password: 'Wrong password 1' }
    expect(await call('POST', '/auth/two-factor/enable', wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'password' }] },
    })
    const { body } = await call('POST', '/auth/two-factor/enable', { password: PASSWORD })
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/.*begun\?secret=[A-Z2-7]+&issuer=/)
    expect(new Set(body.recoveryCodes).size).toBe(10)
    expect((await signIn('begun')).body.twoFactor).toBe(false)
    expect(await call('POST', '/auth/two-factor/verify', { code: '000000' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'code' }] },
    })
    for (const code of ['12345', 'abcdef', 123456])
      expect((await call('POST', '/auth/two-factor/verify', { code })).status).toBe(422)
    expect((await anybody('POST', '/auth/two-factor/verify', { code: '123456' })).status).toBe(401)
  })

  it('lets in who gives the code, once for each code', async () => {
    const { factor, halfWay, with: after } = await enrolled('careful')
    const first = await halfWay()
    expect((await first.call('GET', '/districts')).status).toBe(401)
    expect((await first.call('GET', '/auth/get-session')).body).toBeNull()
    const code = codeOf(factor.secret, 0)
    const reply = await first.call('POST', '/auth/two-factor/verify', { code })
    expect(reply).toMatchObject({ status: 200, body: { user: { username: 'careful' } } })
    expect((await after(reply)('GET', '/districts')).status).toBe(200)

    const second = await halfWay()
    for (const used of [code, codeOf(factor.secret, -1)])
      expect(await second.call('POST', '/auth/two-factor/verify', { code: used })).toMatchObject({
        status: 422,
        body: { code: 'invalid', errors: [{ field: 'code' }] },
      })
    const next = codeOf(factor.secret, 1)
    expect((await second.call('POST', '/auth/two-factor/verify', { code: next })).status).toBe(200)
  })

  it('lets one in where the same code comes many times at once', async () => {
    const { factor, halfWay } = await enrolled('raced')
    const calls = [await halfWay(), await halfWay(), await halfWay()]
    const code = codeOf(factor.secret, 0)
    const replies = await Promise.all(
      calls.map(({ call }) => call('POST', '/auth/two-factor/verify', { code })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422, 422])
  })

  it('is not asked twice with one challenge, nor by a challenge that was tampered with', async () => {
    const { factor, halfWay, with: after, anybody } = await enrolled('replayed')
    const { reply, call } = await halfWay()
    const code = codeOf(factor.secret, 0)
    expect((await call('POST', '/auth/two-factor/verify', { code })).status).toBe(200)
    const again = await call('POST', '/auth/two-factor/verify', { code: codeOf(factor.secret, 1) })
    expect(again.status).toBe(401)

    const fresh = await halfWay()
    const forged = cookieOf(fresh.reply).replace(/\.[^.;]*$/, '.AAAA')
    const init = { headers: { cookie: forged } }
    const next = { code: codeOf(factor.secret, 1) }
    expect((await anybody('POST', '/auth/two-factor/verify', next, init)).status).toBe(401)
    expect(after(reply)).toBeDefined()
  })

  it('locks after too many wrong codes, over all challenges', async () => {
    const { factor, halfWay } = await enrolled('guessed')
    const statuses = []
    for (let turn = 0; turn < 6; turn++) {
      const { call } = await halfWay()
      statuses.push((await call('POST', '/auth/two-factor/verify', { code: '000001' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    const { call } = await halfWay()
    const right = { code: codeOf(factor.secret, 0) }
    expect((await call('POST', '/auth/two-factor/verify', right)).status).toBe(429)
  })

  it('lets in by a recovery code, each once, until there are new ones', async () => {
    const { factor, halfWay, with: after } = await enrolled('lost-phone')
    const [one = '', two = ''] = factor.recoveryCodes
    const recover = async (code: string) =>
      (await halfWay()).call('POST', '/auth/two-factor/recover', { code })
    const reply = await recover(one)
    expect(reply).toMatchObject({ status: 200, body: { user: { username: 'lost-phone' } } })
    expect((await recover(one)).status).toBe(422)
    expect((await recover('aaaaa-bbbbb')).status).toBe(422)
    const renewed = await after(reply)('POST', '/auth/two-factor/recovery-codes', {
      password: PASSWORD,
    })
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await recover(two)).status).toBe(422)
    expect((await recover(renewed.body.recoveryCodes[0])).status).toBe(200)
  })

  it('can be done without again, with the password', async () => {
    const { factor, signIn, with: after } = await enrolled('weary')
    const call = after(factor.confirmed)
    expect(
      (await call('POST', '/auth/two-factor/disable', { password: 'Wrong password 1' })).status,
    ).toBe(422)
    expect((await call('POST', '/auth/two-factor/disable', { password: PASSWORD })).status).toBe(
      200,
    )
    expect((await signIn('weary')).body).toMatchObject({
      twoFactor: false,
      user: { username: 'weary' },
    })
  })

  it('ends the sessions of who came in by the password alone', async () => {
    const { aUser, as, with: after } = await office()
    await aUser('watched')
    const [here, there] = [await as('watched'), await as('watched')]
    const { confirmed } = await enrol(here)
    expect((await there('GET', '/districts')).status).toBe(401)
    expect((await after(confirmed)('GET', '/districts')).status).toBe(200)
  })

  it('is set up first by whom a role asks for it; until then nothing else goes', async () => {
    const { aUser, grant, signIn, with: after } = await office()
    await aDistrictRow(database.db, DISTRICT)
    await aUser('chief')
    await grant(DISTRICT, 'chief', 'administrator')
    const reply = await signIn('chief')
    expect(reply.body).toMatchObject({ mustEnrol: true, twoFactor: false })
    const call = after(reply)
    for (const [method, path] of [
      ['GET', '/districts'],
      ['GET', `/districts/${DISTRICT}/me`],
      ['GET', '/auth/sessions'],
      ['POST', '/auth/two-factor/disable'],
    ] as const)
      expect(
        await call(method, path, method === 'POST' ? { password: PASSWORD } : undefined),
        path,
      ).toMatchObject({
        status: 403,
        body: { code: 'must-enrol' },
      })
    expect((await call('GET', '/auth/get-session')).body).toMatchObject({
      mustEnrol: true,
      enrolled: false,
    })
    const { confirmed } = await enrol(call)
    expect((await after(confirmed)('GET', '/districts')).status).toBe(200)
    expect((await call('GET', '/districts')).status).toBe(401)
  })
})
