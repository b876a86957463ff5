import { describe, expect, it } from 'vitest'
import { anOffice } from '../../test/an-office.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { PASSWORD } from '../../test/http.ts'
import { createUser } from './create-user.ts'
import { DEFAULT_POLICY } from './policy.ts'
import { setPassword } from './set-password.ts'

const HOUR = 60
const NEWER = 'A newer password 2'

onEachDatabase('a session', (database) => {
  it('ends when nothing was done for eight hours, and not while something is', async () => {
    const { aUser, as, later } = await anOffice(database.db)
    await aUser('idle')
    const call = await as('idle')
    for (let turn = 0; turn < 3; turn++) {
      later(7 * HOUR)
      expect((await call('GET', '/districts')).status).toBe(200)
    }
    later(8 * HOUR)
    expect((await call('GET', '/auth/get-session')).body).toBeNull()
    expect((await call('GET', '/districts')).status).toBe(401)
  })

  it('ends after seven days, whatever was done', async () => {
    const { aUser, as, later } = await anOffice(database.db)
    await aUser('busy')
    const call = await as('busy')
    for (let turn = 0; turn < 23; turn++) {
      later(7 * HOUR)
      expect((await call('GET', '/districts')).status).toBe(200)
    }
    later(7 * HOUR)
    expect((await call('GET', '/districts')).status).toBe(401)
  })

  it('is listed with all others of the same person, without its token, and can be ended from any', async () => {
    const { aUser, as, anybody } = await anOffice(database.db)
    await aUser('twice')
    await aUser('other')
    const [here, there, stranger] = [await as('twice'), await as('twice'), await as('other')]
    const { body } = await here('GET', '/auth/sessions')
    expect(body).toHaveLength(2)
    expect(Object.keys(body[0]).sort()).toEqual([
      'address',
      'agent',
      'createdAt',
      'current',
      'expiresAt',
      'id',
      'method',
      'seenAt',
    ])
    const far = body.find(({ current }: { current: boolean }) => !current)
    expect(far).toMatchObject({ method: 'password', address: expect.stringMatching(/^10\./) })
    expect((await stranger('DELETE', `/auth/sessions/${far.id}`)).status).toBe(404)
    expect((await anybody('GET', '/auth/sessions')).status).toBe(401)
    expect((await here('DELETE', `/auth/sessions/${far.id}`)).status).toBe(200)
    expect((await there('GET', '/districts')).status).toBe(401)
    expect((await here('GET', '/districts')).status).toBe(200)
  })

  it('ends everywhere at once', async () => {
    const { aUser, as } = await anOffice(database.db)
    await aUser('everywhere')
    const [here, there] = [await as('everywhere'), await as('everywhere')]
    expect((await here('DELETE', '/auth/sessions')).status).toBe(200)
    for (const call of [here, there]) expect((await call('GET', '/districts')).status).toBe(401)
  })

  it('is worth nothing once its user is disabled, even one that was begun at that moment', async () => {
    const { aUser, as } = await anOffice(database.db)
    await aUser('disabled')
    const call = await as('disabled')
    const state = database.db.updateTable('user_state').where('user', '=', 'disabled')
    await state.set({ state: 'disabled' }).execute()
    expect((await call('GET', '/districts')).status).toBe(401)
    await state.set({ state: 'active' }).execute()
    expect((await call('GET', '/districts')).status).toBe(401)
  })

  describe('with a password that is to be changed', () => {
    it('may do that and nothing else', async () => {
      const { auth, signIn, with: after } = await anOffice(database.db)
      const user = { username: 'first-day', password: PASSWORD, name: 'x', mustChange: true }
      await createUser(auth, user)
      const reply = await signIn('first-day')
      expect(reply.body).toMatchObject({ mustChange: true, user: { username: 'first-day' } })
      const call = after(reply)
      const refused = { status: 403, body: { code: 'must-change' } }
      expect(await call('GET', '/districts')).toMatchObject(refused)
      expect(await call('GET', '/auth/sessions')).toMatchObject(refused)
      const factor = { password: PASSWORD }
      expect(await call('POST', '/auth/two-factor/enable', factor)).toMatchObject(refused)
      expect((await call('GET', '/auth/get-session')).body).toMatchObject({ mustChange: true })
      const change = { currentPassword: PASSWORD, newPassword: NEWER }
      expect((await call('POST', '/auth/change-password', change)).body).toMatchObject({
        mustChange: false,
      })
      expect((await call('GET', '/districts')).status).toBe(200)
    })

    it('comes about after some days where that is wanted', async () => {
      const policy = { password: { ...DEFAULT_POLICY.password, days: 90 } }
      const { aUser, signIn, later } = await anOffice(database.db, { policy })
      await aUser('old-password')
      later(89 * 24 * HOUR)
      expect((await signIn('old-password')).body.mustChange).toBe(false)
      later(24 * HOUR)
      expect((await signIn('old-password')).body.mustChange).toBe(true)
    })
  })

  describe('whose password is changed', () => {
    it('goes on, and the others where that is asked do not', async () => {
      const { aUser, as } = await anOffice(database.db)
      await aUser('changing')
      const [here, there] = [await as('changing'), await as('changing')]
      const change = { currentPassword: PASSWORD, newPassword: NEWER }
      expect((await here('POST', '/auth/change-password', change)).status).toBe(200)
      expect((await here('GET', '/districts')).status).toBe(200)
      expect((await there('GET', '/districts')).status).toBe(401)
    })

    it('does not get back one of the last five, and may one before them', async () => {
      const { aUser, as, auth } = await anOffice(database.db)
      await aUser('creature-of-habit')
      const call = await as('creature-of-habit')
      const change = (currentPassword: string, newPassword: string) =>
        call('POST', '/auth/change-password', { currentPassword, newPassword })
      let current = PASSWORD
      for (let turn = 1; turn <= 5; turn++) {
        expect(await change(current, PASSWORD)).toMatchObject({
          status: 422,
          body: {
            errors: [{ field: 'newPassword', message: expect.stringContaining('最近 5 次') }],
          },
        })
        const next = `Another password ${turn}`
        expect((await change(current, next)).status).toBe(200)
        current = next
      }
      expect((await change(current, PASSWORD)).status).toBe(200)
      await expect(setPassword(auth, 'creature-of-habit', current)).rejects.toMatchObject({
        code: 'invalid',
      })
    })

    it('is not the same again, even where earlier ones are forgotten', async () => {
      const policy = { password: { ...DEFAULT_POLICY.password, history: 0 } }
      const { aUser, as } = await anOffice(database.db, { policy })
      await aUser('unchanging')
      const change = { currentPassword: PASSWORD, newPassword: PASSWORD }
      const reply = await (await as('unchanging'))('POST', '/auth/change-password', change)
      expect(reply).toMatchObject({ status: 422, body: { errors: [{ field: 'newPassword' }] } })
    })

    it('takes no password that holds the user name, and no field that there is not', async () => {
      const { aUser, as } = await anOffice(database.db)
      await aUser('zhangsan')
      const call = await as('zhangsan')
      const change = { currentPassword: PASSWORD, newPassword: 'Zhangsan-2024' }
      expect(await call('POST', '/auth/change-password', change)).toMatchObject({
        status: 422,
        body: { errors: [{ message: '密码不能包含用户名' }] },
      })
      const more = { ...change, newPassword: NEWER, isAdmin: true }
      expect(await call('POST', '/auth/change-password', more)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'isAdmin' }] },
      })
    })
  })

  it('leaves a line in the log where it begins and where it ends', async () => {
    const { aUser, as } = await anOffice(database.db)
    await aUser('logged')
    const call = await as('logged')
    await call('POST', '/auth/sign-out', {})
    const rows = await database.db
      .selectFrom('audit')
      .select(['action', 'actor', 'after', 'district'])
      .where('record', '=', 'logged')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ action }) => action)).toEqual(['create', 'sign-in', 'sign-out'])
    expect(rows[1]).toMatchObject({
      actor: 'logged',
      district: '000000',
      after: '{"method":"password"}',
    })
  })

  it('says which ways there are, and what is asked of a password', async () => {
    const { anybody } = await anOffice(database.db)
    expect(await anybody('GET', '/auth/ways')).toMatchObject({
      status: 200,
      body: {
        password: true,
        oidc: null,
        policy: { min: 10, max: 128, classes: 3, history: 5, days: 0 },
      },
    })
    expect((await anybody('POST', '/auth/sign-in/oidc', {})).status).toBe(404)
    expect((await anybody('GET', '/auth/callback/oidc?code=x&state=y')).status).toBe(404)
  })
})
