import { HttpError, memoryStore } from 'react-admin'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aMe } from '../../test/factories.ts'
import type { Me } from '../access/me.ts'
import { SESSION } from '../session/last-session.ts'
import { CODE_WANTED, createAuthProvider } from './auth-provider.ts'
import type { HttpClient } from './http-client.ts'

const signedIn = { user: { id: '1', name: '李老师', username: 'li' } }

/** A provider over an API that answers every request so, or fails so. */
function providerOver(answer: unknown, me: Me | null = null) {
  const sent: { path: string; body: unknown }[] = []
  const http: HttpClient = async (path, init) => {
    sent.push({ path, body: init?.body })
    if (answer instanceof Error) throw answer
    return { status: 200, headers: new Headers(), body: '', json: answer }
  }
  const store = memoryStore()
  store.setup()
  const access = { me: async () => me, onSignIn: () => {} }
  const provider = createAuthProvider(http, store, access)
  return { provider, sent, last: () => store.getItem(SESSION) }
}

const refusal = (status: number) => new HttpError('', status)

describe('signing in', () => {
  it('sends the name and the password', async () => {
    const { provider, sent } = providerOver(signedIn)
    await provider.login({ username: 'li', password: '密码' })
    expect(sent).toEqual([
      { path: '/auth/sign-in/username', body: '{"username":"li","password":"密码"}' },
    ])
  })

  it.each([
    [401, 'wrong'],
    [422, 'wrong'],
    [429, 'tooMany'],
    [0, 'offline'],
    [503, 'trouble'],
  ])('after a %d says %s', async (status, trouble) => {
    const { provider } = providerOver(refusal(status))
    await expect(provider.login({ username: 'li', password: '' })).rejects.toThrow(trouble)
  })
})

describe('being signed in', () => {
  it('is a session with a user', async () => {
    const { provider } = providerOver(signedIn)
    await expect(provider.checkAuth({})).resolves.toBeUndefined()
    expect(await provider.getIdentity?.()).toEqual({
      id: '1',
      fullName: '李老师',
      username: 'li',
    })
  })

  it('is over without one', async () => {
    const { provider } = providerOver(null)
    await expect(provider.checkAuth({})).rejects.toMatchObject({ status: 401 })
    await expect(provider.getIdentity?.()).rejects.toMatchObject({ status: 401 })
  })

  it('is over when the API says so, and not when it cannot be reached', async () => {
    await expect(providerOver(refusal(401)).provider.checkAuth({})).rejects.toThrow()
    await expect(providerOver(refusal(0)).provider.checkAuth({})).resolves.toBeUndefined()
    await expect(providerOver(refusal(500)).provider.checkAuth({})).resolves.toBeUndefined()
  })

  it('ends with a 401 of any request, and with no other refusal', async () => {
    const { provider } = providerOver(signedIn)
    await expect(provider.checkError(refusal(401))).rejects.toThrow()
    await expect(provider.checkError(refusal(403))).resolves.toBeUndefined()
    await expect(provider.checkError(new Error('?'))).resolves.toBeUndefined()
  })
})

it('who cannot reach the server leaves all the same', async () => {
  await expect(providerOver(refusal(0)).provider.logout({})).resolves.toBeUndefined()
})

describe('the server', () => {
  afterEach(() => void vi.useRealTimers())

  it('is asked once by a page, and again when the answer has grown old', async () => {
    vi.useFakeTimers()
    const { provider, sent } = providerOver(signedIn)
    await Promise.all([provider.checkAuth({}), provider.getIdentity?.(), provider.checkAuth({})])
    expect(sent).toHaveLength(1)
    vi.advanceTimersByTime(31_000)
    await provider.checkAuth({})
    expect(sent).toHaveLength(2)
  })

  it('is asked again after an answer of nobody, a refusal, and signing out', async () => {
    const nobody = providerOver(null)
    await expect(nobody.provider.checkAuth({})).rejects.toThrow()
    await expect(nobody.provider.checkAuth({})).rejects.toThrow()
    expect(nobody.sent).toHaveLength(2)
    const somebody = providerOver(signedIn)
    const asked = () => somebody.sent.filter(({ path }) => path === '/auth/get-session').length
    await somebody.provider.checkAuth({})
    await somebody.provider.checkError(refusal(401)).catch(() => undefined)
    await somebody.provider.checkAuth({})
    expect(asked()).toBe(2)
    await somebody.provider.logout({})
    await somebody.provider.checkAuth({})
    expect(asked()).toBe(3)
  })
})

describe('the last session', () => {
  it('has ended when nobody signed out', async () => {
    const { provider, last } = providerOver(signedIn)
    await provider.login({ username: 'li', password: '密码' })
    await provider.checkError(refusal(401)).catch(() => undefined)
    await provider.logout({})
    expect(last()).toBe('ended')
  })

  it('is forgotten by who signs out, and none to who never signed in', async () => {
    const { provider, last } = providerOver(signedIn)
    await provider.login({ username: 'li', password: '密码' })
    await provider.logout({})
    expect(last()).toBeUndefined()
    const stranger = providerOver(null)
    await stranger.provider.checkAuth({}).catch(() => undefined)
    expect(stranger.last()).toBeUndefined()
  })
})

describe('a second factor', () => {
  it('comes next where the API says so', async () => {
    const { provider } = providerOver({ user: null, twoFactor: true })
    await expect(provider.login({ username: 'li', password: 'p' })).rejects.toThrow(CODE_WANTED)
  })

  it('is a code of the app, or one for the day it is lost', async () => {
    const { provider, sent } = providerOver({ user: signedIn.user, twoFactor: false })
    await provider.login({ code: '123456' })
    await provider.login({ recoveryCode: 'a-b' })
    expect(sent).toEqual([
      { path: '/auth/two-factor/verify', body: '{"code":"123456"}' },
      { path: '/auth/two-factor/recover', body: '{"code":"a-b"}' },
    ])
  })

  it.each([
    [422, 'wrongCode'],
    [401, 'again'],
    [429, 'tooMany'],
  ])('after a %d says %s', async (status, trouble) => {
    const { provider } = providerOver(refusal(status))
    await expect(provider.login({ code: '123456' })).rejects.toThrow(trouble)
  })
})

describe('what react-admin asks about', () => {
  const { provider } = providerOver(signedIn, aMe({ role: 'editor', unit: 'u' }))
  const can = (resource: string, action: string, record?: object) =>
    provider.canAccess?.({ resource, action, ...(record && { record }) })

  it('is answered by the permissions of the person', async () => {
    expect(await can('targets', 'list')).toBe(true)
    expect(await can('targets', 'edit')).toBe(false)
    expect(await can('observations', 'create')).toBe(true)
    expect(await can('audit', 'list')).toBe(false)
  })

  it('depends on whose the record is', async () => {
    expect(await can('observations', 'edit', { unit: 'u' })).toBe(true)
    expect(await can('observations', 'edit', { unit: 'v' })).toBe(false)
  })
})
