import { beforeEach, describe, expect, it } from 'vitest'
import { aDistrict, aPlan, office } from '../../test/a-plan.ts'
import { onEachDatabase } from '../../test/databases.ts'
import { caller, cookieOf, PASSWORD, SECRET } from '../../test/http.ts'
import { EVERYTHING } from '../access/caller.ts'
import { type ApiOptions, createApi } from '../create-api.ts'
import { type OpenDatabase, openDatabase } from '../database/open-database.ts'
import { loadPlan } from '../plans/load-plan.ts'
import { createAuth } from '../sign-in/auth.ts'
import { createUser } from '../sign-in/create-user.ts'
import { type Limits, networkOf } from './limit-requests.ts'
import { createLimiter, type Limiter } from './limiter.ts'

const FULL: Limits = { account: 1000, address: 1000, files: 1000, signIn: 1000 }

onEachDatabase('limits', (database) => {
  let now = 0
  let key = ''
  let keys = 0
  beforeEach(() => {
    now = Date.parse('2024-06-30T04:00:20Z')
    key = `account ${++keys}`
  })
  const limiter = (db = database.db) => createLimiter(db, () => now)
  const taken = async (limiters: Limiter[], times: number, most: number) => {
    const taking = Array.from({ length: times }, (_, turn) =>
      limiters[turn % limiters.length]?.take(key, most),
    )
    return (await Promise.all(taking)).filter(Boolean).length
  }
  const rows = () =>
    database.db.selectFrom('rate_limit').selectAll().where('key', '=', key).execute()

  it('let through as many as there may be, and again in the next minute', async () => {
    const one = limiter()
    expect(await taken([one], 150, 100)).toBe(100)
    expect(one.wait()).toBe(40)
    expect(await taken([one], 5, 100)).toBe(0)
    now += 40_000
    expect(await taken([one], 150, 100)).toBe(100)
  })

  it('ask the database now and then only', async () => {
    const one = limiter()
    await taken([one], 61, 600)
    expect(await rows()).toMatchObject([{ count: 90 }])
  })

  it('hold over several processes', async () => {
    const others: OpenDatabase[] = [openDatabase(database.at), openDatabase(database.at)]
    const all = others.map(({ db }) => limiter(db))
    try {
      expect(await taken(all, 400, 100)).toBe(100)
      expect(await taken([limiter()], 10, 100)).toBe(0)
      // A small one is held to the last request.
      key = `${key} small`
      expect(await taken(all, 30, 3)).toBe(3)
    } finally {
      await Promise.all(others.map(({ close }) => close()))
    }
  })

  it('keep accounts apart, and clear away minutes that are over', async () => {
    const one = limiter()
    expect(await taken([one], 20, 10)).toBe(10)
    const full = key
    key = `${key} other`
    expect(await taken([one], 20, 10)).toBe(10)
    now += 5 * 60_000
    await taken([one], 1, 10)
    key = full
    expect(await rows()).toEqual([])
  })

  it('are counted by each process while the database is away', async () => {
    const away = openDatabase(database.at)
    await away.close()
    expect(await taken([limiter(away.db)], 150, 100)).toBe(100)
  })

  describe('of the API', () => {
    const district = aDistrict()
    const PATH = `/districts/${district}/tasks`
    let users = 0
    /** Two servers on one database, and somebody signed in at both. */
    const servers = async (limits: Partial<Limits>, address = '10.3.0.1') => {
      const { db } = database
      await loadPlan(db, aPlan(district), office)
      const auth = createAuth({ db, secret: SECRET })
      const user = { username: `user${++users}`, password: PASSWORD }
      await createUser(auth, { ...user, name: 'user' })
      const settings: ApiOptions = {
        ...{ db, auth, now: () => new Date(now) },
        grantsOf: async () => EVERYTHING,
      }
      const start = (clientAddress?: () => string) =>
        createApi({
          ...settings,
          limits: { ...FULL, ...limits },
          ...(clientAddress && { clientAddress }),
        })
      const cookie = cookieOf(
        await caller(createApi(settings))('POST', '/auth/sign-in/username', user),
      )
      const from = () => address
      return [start(from), start(from)].map((api) => caller(api, cookie))
    }
    const codes = async (calls: ReturnType<typeof caller>[], times: number, path: string) => {
      const statuses: number[] = []
      for (let turn = 0; turn < times; turn++)
        for (const call of calls.slice(turn % 2, (turn % 2) + 1))
          statuses.push((await call('GET', path)).status)
      return statuses
    }

    it('hold an account back, at every server, and say for how long', async () => {
      const both = await servers({ account: 5 })
      const statuses = await codes(both, 12, PATH)
      expect(statuses).toEqual([...Array(5).fill(200), ...Array(7).fill(429)])
      const reply = await both[0]?.('GET', PATH)
      expect(reply).toMatchObject({
        status: 429,
        body: { code: 'rate-limited', detail: expect.stringMatching(/请 40 秒后再试/) },
      })
      expect(reply?.headers.get('retry-after')).toBe('40')
      expect(reply?.headers.get('x-request-id')).toBeTruthy()
    })

    it('hold an address back, whoever it is, and never the question of health', async () => {
      const both = await servers({ address: 4 }, '10.3.0.2')
      expect(await codes(both, 12, '/auth/get-session')).toContain(429)
      expect(await codes(both, 4, '/health')).toEqual([200, 200, 200, 200])
      const elsewhere = await servers({ address: 4 }, '10.3.0.3')
      expect(await codes(elsewhere, 1, '/auth/get-session')).toEqual([200])
    })

    it('hold for coming back from elsewhere as for signing in', async () => {
      const both = await servers({ signIn: 3 }, '10.3.0.6')
      expect(await codes(both, 7, '/auth/callback/oidc')).toContain(429)
      expect(await codes(both, 4, '/auth/get-session')).toEqual([200, 200, 200, 200])
    })

    it('are stricter for files and for signing in', async () => {
      const [one] = await servers({ files: 2, signIn: 3 }, '10.3.0.4')
      if (!one) throw new Error('there are two')
      const statuses = await codes(
        [one, one],
        6,
        `/districts/${district}/registers/2021-2025~schools/export`,
      )
      expect(statuses).toContain(429)
      expect((await one('GET', PATH)).status).toBe(200)
      const signIns: number[] = []
      for (let turn = 0; turn < 7; turn++)
        signIns.push(
          (await one('POST', '/auth/sign-in/username', { username: 'nobody', password: 'wrong' }))
            .status,
        )
      expect(signIns).toContain(429)
      expect((await one('GET', '/auth/get-session')).status).toBe(200)
    })
  })
})

it.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
