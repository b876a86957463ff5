import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi, createAuth, createUser, type Db, EVERYTHING, takeTurn } from '@gangyao/api'
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from '@gangyao/testing/databases'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFiles } from './backup/data-files.ts'
import { personalRotate } from './commands/personal-rotate.ts'
import { type Config, readConfig } from './config.ts'
import { connect } from './connect.ts'
import { claimNextKey, ensurePersonalKey, personalKeysOf } from './personal-keys.ts'
import type { Terminal } from './terminal.ts'

const KEYS = [7, 8].map((byte) => Buffer.alloc(32, byte).toString('base64'))
let clients = 0
const PASSWORD = 'Correct horse battery 1'

/** What the API tells of a contact. */
interface Told {
  id?: string
  value?: string
}

/** Contacts need a unit, and no plan. */
async function addUnit(db: Db) {
  const none = { nameEn: null, parent: null }
  await db
    .insertInto('district')
    .values({ ...none, code: '150602', name: '东胜区' })
    .execute()
  await db
    .insertInto('unit')
    .values({
      ...{ district: '150602', code: 'kexie', name: '区科协', nameEn: null, aliases: '[]' },
      ...{ kind: 'mass-organisation', position: 0, from: null, to: null, version: 1 },
    })
    .execute()
}

describe.each(DATABASE_KINDS)('the key of personal data (%s)', (kind) => {
  let fresh: FreshDatabase
  let data: string
  let db: Db
  let close: () => Promise<void>
  let said: string[]
  const config = (environment: Record<string, string> = {}): Config =>
    readConfig(
      {
        ...environment,
        GANGYAO_DATA: data,
        DATABASE_URL: 'url' in fresh.at ? fresh.at.url : '',
      },
      data,
    )
  const terminal: Terminal = {
    ...{ language: 'zh', json: false, interactive: false },
    tell: (sentence) => said.push(typeof sentence === 'string' ? sentence : sentence.zh),
    result: () => {},
    ask: async () => false,
    askSecret: async () => '',
  }
  const key = (name = 'personal-key') => readFileSync(join(data, name), 'utf8').trim()

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'gangyao-personal-'))
    said = []
    fresh = await freshDatabase(kind)
    ;({ db, close } = await connect(config()))
    await addUnit(db)
  })
  afterEach(async () => {
    await close()
    await fresh.remove()
    rmSync(data, { recursive: true, force: true })
  })

  /** A server at work: what it is asked about one contact person. */
  const server = async (settings = config()) => {
    const auth = createAuth({ db, secret: 'thirty-two characters and a few more' })
    const user = { username: 'office', password: PASSWORD }
    await createUser(auth, { ...user, name: 'office' }).catch(() => {})
    const api = createApi({
      ...{ db, auth, personalKeys: personalKeysOf(settings) },
      grantsOf: async () => EVERYTHING,
      clientAddress: () => `10.0.0.${++clients}`,
    })
    const ask = async (method: string, path: string, body: object, cookie = '') =>
      api.request(`http://localhost/api${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })
    const signedIn = await ask('POST', '/auth/sign-in/username', user)
    const cookie = signedIn.headers.getSetCookie().join('; ')
    const base = '/districts/150602/contacts'
    return {
      add: async () => {
        const consent = { givenOn: '2024-01-08', how: 'duty' }
        const person = { unit: 'kexie', name: '王小明', phone: '13812345678', consent }
        const answer = await ask('POST', base, person, cookie)
        const { id }: Told = JSON.parse(await answer.text())
        return { status: answer.status, id: String(id) }
      },
      reveal: async (id: string) => {
        const asked = { field: 'phone', reason: '电话通知' }
        const answer = await ask('POST', `${base}/${id}/reveal`, asked, cookie)
        const { value }: Told = JSON.parse(await answer.text())
        return answer.ok ? value : answer.status
      },
    }
  }

  it('is made once, for its owner’s eyes, and stays', async () => {
    expect(await ensurePersonalKey(config(), db)).toBe(true)
    const made = key()
    expect(Buffer.from(made, 'base64')).toHaveLength(32)
    expect(statSync(join(data, 'personal-key')).mode & 0o777).toBe(0o600)
    await Promise.all([1, 2, 3].map(() => ensurePersonalKey(config(), db)))
    expect(key()).toBe(made)
  })

  it('is in a backup only where it is asked for, as are those of before and after', async () => {
    await ensurePersonalKey(config(), db)
    await claimNextKey(data)
    const files = async (withSecret: boolean) =>
      (await dataFiles(data, { withSecret, except: '/nowhere' })).files
    expect((await files(false)).join()).not.toContain('personal-key')
    expect(await files(true)).toEqual(['personal-key', 'personal-key.new'])
  })

  it('is not made anew where something is sealed with one that is gone', async () => {
    await ensurePersonalKey(config(), db)
    const kept = key()
    const { id } = await (await server()).add()
    rmSync(join(data, 'personal-key'))
    expect(await ensurePersonalKey(config(), db)).toBe(false)
    expect(existsSync(join(data, 'personal-key'))).toBe(false)
    expect(await (await server()).reveal(id)).toBe(503)
    await expect(personalRotate(config(), terminal)).rejects.toThrow('put back the one of before')
    writeFileSync(join(data, 'personal-key'), kept)
    expect(await (await server()).reveal(id)).toBe('13812345678')
  })

  it('is rotated while a server is at work, which need not start again', async () => {
    await ensurePersonalKey(config(), db)
    const running = await server()
    const { id } = await running.add()
    const before = key()
    expect(await personalRotate(config(), terminal)).toBe(true)
    expect(said.at(-1)).toContain('重新加密 1 条记录')
    expect(key()).not.toBe(before)
    expect(key('personal-key.retired')).toBe(before)
    expect(existsSync(join(data, 'personal-key.new'))).toBe(false)
    expect(await running.reveal(id)).toBe('13812345678')
    const added = await running.add()
    expect([added.status, await running.reveal(added.id)]).toEqual([201, '13812345678'])
  })

  it('goes on with the key that was put down when a rotation was stopped', async () => {
    await ensurePersonalKey(config(), db)
    const { id } = await (await server()).add()
    await claimNextKey(data)
    const next = key('personal-key.new')
    expect(await (await server()).reveal(id)).toBe('13812345678')
    const leave = await takeTurn({ url: undefined, lockFile: join(data, 'rotate.lock') })
    await expect(personalRotate(config(), terminal)).rejects.toThrow('at this moment')
    await leave?.()
    expect(await personalRotate(config(), terminal)).toBe(true)
    expect(key()).toBe(next)
    expect(await (await server()).reveal(id)).toBe('13812345678')
  })

  it('may be given by variable, the new one before the old', async () => {
    const [first = '', second = ''] = KEYS
    const with1 = config({ GANGYAO_PERSONAL_KEY: first })
    const { id } = await (await server(with1)).add()
    expect(existsSync(join(data, 'personal-key'))).toBe(false)
    await expect(personalRotate(with1, terminal)).rejects.toThrow('NEW,OLD')
    const both = config({ GANGYAO_PERSONAL_KEY: `${second},${first}` })
    expect(await personalRotate(both, terminal)).toBe(true)
    const with2 = await server(config({ GANGYAO_PERSONAL_KEY: second }))
    expect(await with2.reveal(id)).toBe('13812345678')
    expect(await (await server(with1)).add()).toMatchObject({ status: 503 })
  })

  it('is 32 bytes, and is not repeated where it is not', () => {
    for (const text of ['short-one', Buffer.alloc(31).toString('base64'), `${KEYS[0]},`]) {
      const read = () => config({ GANGYAO_PERSONAL_KEY: text })
      expect(read).toThrow('openssl rand -base64 32')
      expect(read).not.toThrow(text)
    }
  })
})
