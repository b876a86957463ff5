import { addDays, dayOf } from '@gangyao/domain'
import { describe, expect, it } from 'vitest'
import { aDistrict } from '../../test/a-plan.ts'
import { aDistrictRow, anOffice } from '../../test/an-office.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { PASSWORD, type Reply } from '../../test/http.ts'
import { grantRole } from '../access/grant-role.ts'
import { SYSTEM } from '../sign-in/create-user.ts'
import { setPassword } from '../sign-in/set-password.ts'

const NEWER = 'A newer password 2'
let people = 0

onEachDatabase('the accounts of a district', (database) => {
  /** A district with two administrators; the first is signed in. */
  async function aDesk() {
    const district = aDistrict()
    await aDistrictRow(database.db, district)
    const it = await anOffice(database.db)
    const [first, second] = [`chief-${++people}`, `deputy-${++people}`]
    for (const name of [first, second]) {
      await it.aUser(name)
      await it.grant(district, name, 'administrator')
    }
    const call = await it.as(first)
    const accounts = `/districts/${district}/accounts`
    const log = async () => {
      const rows = await database.db
        .selectFrom('audit')
        .selectAll()
        .where('district', '=', district)
        .orderBy('seq')
        .execute()
      return rows.map(({ action, record }) => `${action} ${record}`)
    }
    return { ...it, district, first, second, call, accounts, log, name: () => `person-${++people}` }
  }
  type Desk = Awaited<ReturnType<typeof aDesk>>

  const tokenOf = ({ body }: Reply): string => body.invitation.link.split('#')[1]
  const anInvited = async (desk: Desk) => {
    const username = desk.name()
    const made = await desk.call('POST', desk.accounts, { username, name: '新来的' })
    expect(made.status).toBe(201)
    return { username, made, token: tokenOf(made) }
  }
  const accept = (desk: Desk, token: string, password = NEWER) =>
    desk.anybody('POST', '/auth/invitations/accept', { token, password })

  describe('an invitation', () => {
    it('lets somebody choose a password, once', async () => {
      const desk = await aDesk()
      const { username, made, token } = await anInvited(desk)
      expect(made.body).toMatchObject({
        account: { id: username, state: 'invited', passwordAt: null, roles: [], shared: false },
        invitation: { link: expect.stringMatching(/^\/admin\/invitation#[\w-]{43}$/) },
      })
      expect((await desk.signIn(username)).status).toBe(401)
      expect((await desk.anybody('POST', '/auth/invitations/look', { token })).body).toMatchObject({
        user: { username, name: '新来的' },
      })
      expect(await accept(desk, token, 'short')).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'password' }, { field: 'password' }] },
      })
      expect(await accept(desk, token)).toMatchObject({ status: 200, body: { user: { username } } })
      expect((await desk.signIn(username, NEWER)).body).toMatchObject({ mustChange: false })
      for (const path of ['look', 'accept'])
        expect(
          (
            await desk.anybody('POST', `/auth/invitations/${path}`, {
              token,
              ...(path === 'accept' && { password: 'Another password 3' }),
            })
          ).status,
        ).toBe(404)
      expect((await desk.call('GET', `${desk.accounts}/${username}`)).body).toMatchObject({
        state: 'active',
        invitedUntil: null,
        lastSignInAt: expect.any(String),
      })
      expect(await desk.log()).toEqual([`create ${username}`, `update ${username}`])
    })

    it('lets in one of many who come at once', async () => {
      const desk = await aDesk()
      const { token } = await anInvited(desk)
      const replies = await Promise.all(
        [1, 2, 3, 4].map((turn) => accept(desk, token, `Raced password ${turn}`)),
      )
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404])
    })

    it('is kept as a hash, ends after seven days and when another is opened', async () => {
      const desk = await aDesk()
      const { username, token } = await anInvited(desk)
      const rows = await database.db.selectFrom('invitation').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(token)
      const again = await desk.call('POST', `${desk.accounts}/${username}/invite`)
      expect((await accept(desk, token)).status).toBe(404)
      desk.later(7 * 24 * 60)
      expect((await accept(desk, tokenOf(again))).status).toBe(404)
      for (const wrong of ['x', '', 'x'.repeat(201)])
        expect((await accept(desk, wrong)).status).toBeGreaterThanOrEqual(404)
    })

    it('takes the place of a forgotten password, which ends at once with all sessions', async () => {
      const desk = await aDesk()
      const { username, token } = await anInvited(desk)
      await accept(desk, token)
      const theirs = await desk.as(username, NEWER)
      const reset = await desk.call('POST', `${desk.accounts}/${username}/invite`)
      expect(reset.body.account).toMatchObject({ state: 'active', passwordAt: null })
      expect((await theirs('GET', '/districts')).status).toBe(401)
      expect((await desk.signIn(username, NEWER)).status).toBe(401)
      expect((await accept(desk, tokenOf(reset), NEWER)).body.errors[0].message).toContain('最近')
      expect((await accept(desk, tokenOf(reset), 'Another password 3')).status).toBe(200)
    })
  })

  it('lose their tokens with a link or a password from somebody else, which is noted', async () => {
    const desk = await aDesk()
    const { username, token } = await anInvited(desk)
    await accept(desk, token)
    await desk.grant(desk.district, username, 'leader')
    const theirs = await desk.as(username, NEWER)
    const tokens = `/districts/${desk.district}/tokens`
    const expiresOn = addDays(dayOf(new Date().toISOString()), 30)
    const make = async () =>
      (await theirs('POST', tokens, { name: 'x', permissions: ['tasks.read'], expiresOn })).body
    const use = async ({ token: bearer }: { token: string }) => {
      const init = { headers: { authorization: `Bearer ${bearer}` } }
      return desk.anybody('GET', `/districts/${desk.district}/tasks`, undefined, init)
    }
    const [first, second] = [await make(), await make()]
    await theirs('DELETE', `${tokens}/${first.id}`)
    expect((await use(second)).status).toBe(200)
    const changed = { currentPassword: NEWER, newPassword: 'Another password 3' }
    expect((await theirs('POST', '/auth/change-password', changed)).status).toBe(200)
    expect((await use(second)).status).toBe(200)
    await desk.call('POST', `${desk.accounts}/${username}/invite`)
    expect((await use(second)).body.detail).toBe('令牌已被撤销')
    expect((await desk.log()).slice(-2)).toEqual([`revoke ${second.id}`, `update ${username}`])
    expect((await desk.call('GET', `${tokens}/${second.id}`)).body.revokedBy).toBe(desk.first)

    await setPassword(desk.auth, username, 'Fresh password 4')
    const again = await desk.as(username, 'Fresh password 4')
    const wanted = { name: 'x', permissions: ['tasks.read'], expiresOn }
    const { body: third } = await again('POST', tokens, wanted)
    expect((await use(third)).status).toBe(200)
    await setPassword(desk.auth, username, 'Fresh password 5')
    expect((await use(third)).body.detail).toBe('令牌已被撤销')
    expect((await desk.log()).at(-1)).toBe(`revoke ${third.id}`)
  })

  it('may begin with a password that is changed at the first sign-in', async () => {
    const desk = await aDesk()
    const username = desk.name()
    const input = { username, name: 'x', password: PASSWORD }
    expect((await desk.call('POST', desk.accounts, input)).body).toMatchObject({
      account: { state: 'active', mustChange: true },
      invitation: null,
    })
    expect((await desk.signIn(username)).body).toMatchObject({ mustChange: true })
    expect((await desk.call('POST', desk.accounts, input)).body.code).toBe('conflict')
    for (const [fault, field] of [
      [{ username: 'a b' }, 'username'],
      [{ name: ' ' }, 'name'],
      [{ password: 'Short-1' }, 'password'],
      [{ state: 'active' }, 'state'],
    ] as const) {
      const reply = await desk.call('POST', desk.accounts, {
        ...input,
        username: 'new-1',
        ...fault,
      })
      expect(reply, field).toMatchObject({ status: 422, body: { errors: [{ field }] } })
    }
  })

  describe('whoever is disabled', () => {
    it('is signed out at once, comes in by no way, and is never deleted', async () => {
      const desk = await aDesk()
      const { username, token } = await anInvited(desk)
      await accept(desk, token)
      const theirs = await desk.as(username, NEWER)
      const path = `${desk.accounts}/${username}`
      const { version } = (await desk.call('GET', path)).body
      const off = { name: '离任', disabled: true, version }
      expect((await desk.call('PUT', path, off)).body).toMatchObject({
        state: 'disabled',
        name: '离任',
      })
      expect((await theirs('GET', '/districts')).status).toBe(401)
      const refused = await desk.signIn(username, NEWER)
      expect(refused).toMatchObject({ status: 401, body: { detail: '用户名或密码不正确' } })
      expect((await desk.call('PUT', path, off)).body.code).toBe('stale')
      expect((await desk.call('POST', `${path}/invite`)).body.code).toBe('conflict')
      expect((await desk.call('DELETE', path)).status).toBe(404)
      const on = { name: '离任', disabled: false, version: version + 1 }
      expect((await desk.call('PUT', path, on)).body.state).toBe('active')
      expect((await desk.signIn(username, NEWER)).status).toBe(200)
    })

    it('cannot use a link they still have', async () => {
      const desk = await aDesk()
      const { username, token } = await anInvited(desk)
      const path = `${desk.accounts}/${username}`
      await desk.call('PUT', path, { name: 'x', disabled: true, version: 1 })
      expect((await accept(desk, token)).status).toBe(404)
    })

    it('is not oneself, and not the last administrator', async () => {
      const desk = await aDesk()
      const { call, accounts, first, second } = desk
      const off = async (name: string, by = call) => {
        const { version, name: called } = (await by('GET', `${accounts}/${name}`)).body
        return by('PUT', `${accounts}/${name}`, { name: called, disabled: true, version })
      }
      expect(await off(first)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
      expect((await off(second)).status).toBe(200)
      const grants = `/districts/${desk.district}/grants`
      expect((await call('DELETE', `${grants}/${first}~administrator~`)).status).toBe(403)
    })

    it('is one of two administrators who disable each other at once', async () => {
      const desk = await aDesk()
      const { call, accounts, first, second } = desk
      const other = await desk.as(second)
      const off = async (name: string, by: typeof call) => {
        const { version, name: called } = (await by('GET', `${accounts}/${name}`)).body
        return { name: called, disabled: true, version }
      }
      const [one, two] = [await off(second, call), await off(first, other)]
      const replies = await Promise.all([
        call('PUT', `${accounts}/${second}`, one),
        other('PUT', `${accounts}/${first}`, two),
      ])
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    })
  })

  it('are unlocked and lose a second factor by an administrator', async () => {
    const desk = await aDesk()
    const { username, token } = await anInvited(desk)
    await accept(desk, token)
    for (let turn = 0; turn < 6; turn++) await desk.signIn(username, 'Wrong password 1')
    expect((await desk.signIn(username, NEWER)).status).toBe(429)
    const path = `${desk.accounts}/${username}`
    expect((await desk.call('GET', path)).body.lockedUntil).toEqual(expect.any(String))
    expect((await desk.call('POST', `${path}/unlock`)).body.lockedUntil).toBeNull()
    expect((await desk.signIn(username, NEWER)).status).toBe(200)
    const reset = await desk.call('POST', `${path}/reset-two-factor`)
    expect(reset).toMatchObject({ status: 200, body: { twoFactor: false } })
    expect(
      (await desk.call('POST', `${desk.accounts}/${desk.first}/reset-two-factor`)).status,
    ).toBe(403)
  })

  it('are listed with their roles, found and sorted, and are those of this district only', async () => {
    const desk = await aDesk()
    const { username } = await anInvited(desk)
    await desk.grant(desk.district, username, 'leader')
    const list = (query = '') => desk.call('GET', `${desk.accounts}?${query}`)
    const all = await list('_sort=username&_order=DESC')
    expect(all.headers.get('x-total-count')).toBe('3')
    expect(all.body.map(({ id }: { id: string }) => id)).toEqual(
      [desk.first, desk.second, username].sort().reverse(),
    )
    expect((await list('state=invited')).body).toMatchObject([
      { id: username, roles: [{ role: 'leader', unit: null }] },
    ])
    expect((await list('q=新来')).body).toHaveLength(1)
    expect((await list('twoFactor=true')).body).toEqual([])
    expect((await list('password=x')).body.code).toBe('unknown-field')
    const other = await aDesk()
    expect((await other.call('GET', `${other.accounts}/${username}`)).status).toBe(404)
    expect((await other.call('POST', `${other.accounts}/${username}/invite`)).status).toBe(404)
    expect((await other.call('GET', `${desk.accounts}`)).status).toBe(404)
  })

  it('are nobody’s business who does not keep them', async () => {
    const desk = await aDesk()
    const username = desk.name()
    await desk.aUser(username)
    await desk.grant(desk.district, username, 'coordinator')
    const call = await desk.as(username)
    expect((await call('GET', desk.accounts)).status).toBe(403)
    expect((await call('POST', desk.accounts, { username: 'friend', name: 'x' })).status).toBe(403)
    expect((await call('POST', `${desk.accounts}/${desk.first}/invite`)).status).toBe(403)
  })

  it('that belong to another district too are not changed by this one alone', async () => {
    const [desk, other] = [await aDesk(), await aDesk()]
    const path = `${desk.accounts}/${other.first}`
    await desk.grant(desk.district, other.first, 'leader')
    expect((await desk.call('GET', path)).body).toMatchObject({
      shared: true,
      roles: [{ role: 'leader' }],
    })
    for (const verb of ['invite', 'unlock', 'reset-two-factor'])
      expect((await desk.call('POST', `${path}/${verb}`)).status, verb).toBe(403)
    const off = { name: 'x', disabled: true, version: 2 }
    expect((await desk.call('PUT', path, off)).status).toBe(403)
    const handover = { to: desk.second, disable: true }
    expect((await desk.call('POST', `${path}/handover`, handover)).status).toBe(403)
    expect((await other.call('GET', '/districts')).status).toBe(200)
  })

  describe('of another district', () => {
    /** Two districts, and somebody whom the first invited and who has come in. */
    async function twoDesks() {
      const [home, other] = [await aDesk(), await aDesk()]
      const { username, token } = await anInvited(home)
      await accept(home, token)
      const roles = `/districts/${other.district}/grants`
      const grantTo = (user: string, by = other.call) =>
        by('POST', roles, { user, role: 'leader', unit: '' })
      const handTo = (to: string, by = other.call) =>
        by('POST', `${other.accounts}/${other.second}/handover`, { to })
      return { home, other, username, grantTo, handTo }
    }

    it('are given no role here, as if nobody had the name', async () => {
      const { home, other, username, grantTo, handTo } = await twoDesks()
      for (const give of [grantTo, handTo]) {
        const [theirs, none] = [await give(username), await give('nobody-there')]
        expect(theirs.status).toBe(422)
        expect(JSON.stringify(theirs.body).replaceAll(username, 'nobody-there')).toBe(
          JSON.stringify(none.body),
        )
      }
      expect((await other.call('GET', `${other.accounts}/${username}`)).status).toBe(404)
      expect((await home.call('GET', `${home.accounts}/${username}`)).body).toMatchObject({
        shared: false,
        own: true,
      })
      expect((await handTo('nobody-there')).body.errors).toMatchObject([{ field: 'to' }])
      await home.call('PUT', `${home.accounts}/${username}`, {
        ...{ name: 'x', disabled: true, version: 2 },
      })
      expect((await handTo(username)).body.errors[0].message).toBe(`没有用户 ${username}`)
    })

    it('are given one by who keeps the accounts there too, by the command, and once they have one', async () => {
      const { home, other, username, grantTo, handTo } = await twoDesks()
      await home.grant(home.district, other.first, 'administrator')
      expect((await grantTo(username)).status).toBe(201)
      expect((await handTo(username, other.call)).status).toBe(200)
      const { username: next } = await anInvited(home)
      await grantRole(
        database.db,
        other.district,
        { user: next, role: 'leader', unit: '' },
        SYSTEM,
        new Date(),
      )
      const third = other.name()
      await other.aUser(third)
      await other.grant(other.district, third, 'administrator')
      const more = { user: next, role: 'coordinator', unit: '' }
      const by = await other.as(third)
      const roles = `/districts/${other.district}/grants`
      expect((await by('POST', roles, more)).status).toBe(201)
    })

    it('are given one by anybody where the command line made them: they are at home nowhere', async () => {
      const { other, grantTo } = await twoDesks()
      const name = other.name()
      await other.aUser(name)
      expect((await grantTo(name)).status).toBe(201)
    })

    it('are disabled by their own at any time, who changes nothing else of them alone', async () => {
      const { home, other, username } = await twoDesks()
      await other.grant(other.district, username, 'leader')
      const theirs = await home.as(username, NEWER)
      const path = `${home.accounts}/${username}`
      const { version, name } = (await home.call('GET', path)).body
      for (const verb of ['invite', 'unlock', 'reset-two-factor'])
        expect((await home.call('POST', `${path}/${verb}`)).status, verb).toBe(403)
      const off = { name, disabled: true, version }
      expect((await home.call('PUT', path, { ...off, disabled: false, name: 'y' })).status).toBe(
        403,
      )
      expect((await home.call('PUT', path, { ...off, name: 'y' })).status).toBe(403)
      expect((await other.call('PUT', `${other.accounts}/${username}`, off)).status).toBe(403)
      expect((await home.call('PUT', path, off)).body).toMatchObject({
        ...{ state: 'disabled', shared: true, own: true },
      })
      expect((await theirs('GET', '/districts')).status).toBe(401)
      const on = { name, disabled: false, version: version + 1 }
      expect((await home.call('PUT', path, on)).status).toBe(403)
    })

    it('are disabled by their own even as the last administrator elsewhere, and with a handover', async () => {
      const { home, other, username } = await twoDesks()
      await other.grant(other.district, username, 'administrator')
      await home.grant(home.district, username, 'leader')
      for (const name of [other.first, other.second])
        await database.db.deleteFrom('access_grant').where('user', '=', name).execute()
      const input = { to: home.second, disable: true }
      const reply = await home.call('POST', `${home.accounts}/${username}/handover`, input)
      expect(reply).toMatchObject({ status: 200, body: { from: { state: 'disabled', roles: [] } } })
    })
  })

  describe('a handover', () => {
    it('moves every role here to a successor, who keeps their own, and notes each', async () => {
      const [desk, elsewhere] = [await aDesk(), await aDesk()]
      const [from, to] = [desk.name(), desk.name()]
      for (const name of [from, to]) await desk.aUser(name)
      await desk.grant(desk.district, from, 'coordinator')
      await desk.grant(desk.district, from, 'leader')
      await desk.grant(desk.district, to, 'leader')
      await desk.grant(elsewhere.district, from, 'auditor')
      const reply = await desk.call('POST', `${desk.accounts}/${from}/handover`, { to })
      expect(reply).toMatchObject({
        status: 200,
        body: { from: null, to: { roles: [{ role: 'coordinator' }, { role: 'leader' }] } },
      })
      expect((await desk.log()).sort()).toEqual(
        [
          `revoke ${from}~coordinator~`,
          `grant ${to}~coordinator~`,
          `revoke ${from}~leader~`,
        ].sort(),
      )
      expect((await elsewhere.call('GET', `${elsewhere.accounts}/${from}`)).body.roles).toEqual([
        { role: 'auditor', unit: null },
      ])
    })

    it('disables the first where that is asked', async () => {
      const desk = await aDesk()
      const { username: from, token } = await anInvited(desk)
      await accept(desk, token)
      await desk.grant(desk.district, from, 'leader')
      const theirs = await desk.as(from, NEWER)
      const input = { to: desk.second, disable: true }
      const reply = await desk.call('POST', `${desk.accounts}/${from}/handover`, input)
      expect(reply.body.from).toMatchObject({ state: 'disabled', roles: [] })
      expect((await theirs('GET', '/districts')).status).toBe(401)
    })

    it('is not to oneself, to nobody, to who is disabled, and of who has nothing', async () => {
      const desk = await aDesk()
      const hand = (from: string, to: string) =>
        desk.call('POST', `${desk.accounts}/${from}/handover`, { to })
      const { username } = await anInvited(desk)
      expect((await hand(desk.second, desk.first)).status).toBe(403)
      expect((await hand(desk.first, desk.second)).status).toBe(403)
      expect((await hand(desk.second, 'nobody-there')).body.errors).toMatchObject([{ field: 'to' }])
      expect((await hand(desk.second, desk.second)).body.errors).toMatchObject([{ field: 'to' }])
      expect((await hand('nobody-there', desk.second)).status).toBe(404)
      expect((await hand(username, desk.second)).body.code).toBe('conflict')
      await desk.call('PUT', `${desk.accounts}/${username}`, {
        name: 'x',
        disabled: true,
        version: 1,
      })
      expect((await hand(desk.second, username)).body.errors).toMatchObject([{ field: 'to' }])
    })
  })
})
