import { expect, it } from 'vitest'
import { anOffice } from '../../test/an-office.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { PASSWORD } from '../../test/http.ts'
import { openDatabase } from '../database/open-database.ts'
import { createUser } from './create-user.ts'
import { claimAttempt, nameOf } from './lockout.ts'

const WRONG = 'Wrong password 1'
const LOCK = { failures: 5, minutes: 15 }

onEachDatabase('the lock after failures', (database) => {
  const office = () => anOffice(database.db)
  const fail = async (signIn: Awaited<ReturnType<typeof office>>['signIn'], name: string) => {
    const replies = []
    for (let turn = 0; turn < 6; turn++) replies.push(await signIn(name, WRONG))
    return replies
  }

  it('keeps even the right password out, until its time is over', async () => {
    const { aUser, signIn, later } = await office()
    await aUser('forgetful')
    const replies = await fail(signIn, 'forgetful')
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
    const locked = await signIn('FORGETFUL')
    expect(locked).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    later(14)
    expect((await signIn('forgetful')).status).toBe(429)
    later(1.1)
    expect((await signIn('forgetful')).status).toBe(200)
  })

  it('is the same for a name that nobody has', async () => {
    const { aUser, signIn } = await office()
    await aUser('somebody')
    const [known, unknown] = [await fail(signIn, 'somebody'), await fail(signIn, 'nobody-at-all')]
    const heard = (replies: typeof known) => replies.map(({ status, body }) => ({ status, body }))
    expect(heard(known)).toEqual(heard(unknown))
  })

  it('starts again after a success, and when the failures are long ago', async () => {
    const { aUser, signIn, later } = await office()
    await aUser('careless')
    for (let turn = 0; turn < 2; turn++) {
      for (let wrong = 0; wrong < 4; wrong++)
        expect((await signIn('careless', WRONG)).status).toBe(401)
      expect((await signIn('careless')).status).toBe(200)
    }
    for (let wrong = 0; wrong < 4; wrong++) await signIn('careless', WRONG)
    later(15.1)
    for (let wrong = 0; wrong < 4; wrong++)
      expect((await signIn('careless', WRONG)).status).toBe(401)
    expect((await signIn('careless')).status).toBe(200)
  })

  it('lets no more than five of many at once be tried, in whichever process', async () => {
    const others = [openDatabase(database.at), openDatabase(database.at)]
    const now = new Date()
    const tries = Array.from({ length: 40 }, (_, turn) => {
      const db = [database.db, ...others.map((other) => other.db)][turn % 3] ?? database.db
      return claimAttempt(db, 'raced', LOCK, now).then(
        () => true,
        () => false,
      )
    })
    const tried = (await Promise.all(tries)).filter(Boolean)
    for (const { close } of others) await close()
    expect(tried).toHaveLength(5)
  })

  it('lets no guess through that comes with many others', async () => {
    const { aUser, signIn } = await office()
    await aUser('besieged')
    const guesses = Array.from({ length: 12 }, (_, turn) =>
      signIn('besieged', `Guess number ${turn}`),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
    expect((await signIn('besieged')).status).toBe(429)
  })

  it('holds for guessing the password of who is signed in, too', async () => {
    const { aUser, as } = await office()
    await aUser('hijacked')
    const call = await as('hijacked')
    const change = { currentPassword: WRONG, newPassword: 'A newer password 2' }
    const statuses = []
    for (let turn = 0; turn < 6; turn++)
      statuses.push((await call('POST', '/auth/change-password', change)).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    const rows = await database.db
      .selectFrom('audit')
      .select(['actor', 'after'])
      .where((eb) => eb.and({ record: 'hijacked', action: 'sign-in-refused' }))
      .orderBy('seq')
      .execute()
    expect(rows.map(({ after }) => JSON.parse(after ?? '').locked)).toEqual([
      ...[false, false, false, false, true],
    ])
    expect(JSON.stringify(rows)).not.toContain(WRONG)
  })

  it('keeps no names, and forgets what is over', async () => {
    const now = new Date('2030-01-01T00:00:00Z')
    await claimAttempt(database.db, '王小明', LOCK, now)
    const rows = () => database.db.selectFrom('sign_in_failure').select('name').execute()
    expect(await rows()).toContainEqual({ name: nameOf('王小明') })
    await claimAttempt(database.db, 'later', LOCK, new Date('2030-01-01T00:15:01Z'))
    expect(await rows()).toEqual([{ name: nameOf('later') }])
  })

  it('takes the same work for names that nobody has, that may not come in and that have no password', async () => {
    const { aUser, anybody, auth } = await office()
    await aUser('timed')
    await createUser(auth, { username: 'invited', password: null, name: 'x' })
    await aUser('shut')
    await database.db
      .updateTable('user_state')
      .set({ state: 'disabled' })
      .where('user', '=', 'shut')
      .execute()
    const median = async (username: string, password: string) => {
      const times = []
      for (let turn = 0; turn < 4; turn++) {
        const start = process.cpuUsage()
        await anybody('POST', '/auth/sign-in/username', { username, password })
        times.push(process.cpuUsage(start).user)
      }
      return times.sort((one, other) => one - other)[1] ?? 0
    }
    await (await auth.$context).password.hash('warm')
    const known = await median('timed', WRONG)
    // Work, not time: others use this machine too. Hashing is most of it; what leaves it out takes a tenth.
    for (const name of ['untimed', 'shut', 'invited']) {
      const unknown = await median(name, name === 'shut' ? PASSWORD : WRONG)
      expect(unknown).toBeGreaterThan(known * 0.5)
      expect(unknown).toBeLessThan(known * 2)
    }
  })

  it('leaves a line in the log for each refusal, without what was typed as a password', async () => {
    const { signIn } = await office()
    await signIn('logged-name', 'Not a password 9')
    const rows = await database.db
      .selectFrom('audit')
      .selectAll()
      .where('record', '=', 'logged-name')
      .execute()
    expect(rows).toMatchObject([
      { district: '000000', action: 'sign-in-refused', actor: 'logged-name', via: 'panel' },
    ])
    expect(rows[0]?.address).toMatch(/^10\./)
    expect(JSON.stringify(rows)).not.toContain('Not a password')
  })
})
