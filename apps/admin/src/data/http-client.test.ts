import type { IncomingMessage } from 'node:http'
import { HttpError } from 'react-admin'
import { afterEach, describe, expect, it } from 'vitest'
import { type Reply, startReplies } from '../../test/replies.ts'
import { createHttpClient, type HttpOptions } from './http-client.ts'

const running: { stop: () => Promise<void> }[] = []
afterEach(() => Promise.all(running.splice(0).map(({ stop }) => stop())))

/** A client to a server that gives these replies, one after another. */
async function clientTo(replies: Reply[], options: Partial<HttpOptions> = {}) {
  const server = await startReplies(replies)
  running.push(server)
  const http = createHttpClient({
    language: () => 'zh',
    say: (key) => `<${key}>`,
    askToSignInAgain: async () => false,
    base: server.address,
    ...options,
  })
  return { http, received: server.received, stop: server.stop }
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(HttpError)
      const { message, status, body } = error as HttpError
      return { message, status, body }
    },
  )

const header = (request: IncomingMessage | undefined, name: string) => request?.headers[name]

describe('a request', () => {
  it('is in the language of the screen and says what it carries', async () => {
    const { http, received } = await clientTo([{ json: { a: 1 } }, { json: {} }], {
      language: () => 'en',
    })
    const answer = await http('/units', { headers: { 'X-Own': 'yes' } })
    expect(answer).toMatchObject({ status: 200, body: '{"a":1}', json: { a: 1 } })
    await http('/units', { method: 'POST', body: '{}' })
    const [read, write] = received
    expect(header(read, 'accept-language')).toBe('en')
    expect(header(read, 'x-own')).toBe('yes')
    expect(header(read, 'content-type')).toBeUndefined()
    expect(header(write, 'content-type')).toBe('application/json')
  })
})

describe('a refusal', () => {
  it('says the API’s own sentence, and one for each field', async () => {
    const json = {
      code: 'invalid',
      detail: '有 2 处需要改正',
      errors: [
        { field: 'observations.0.value', message: '请填写数值。' },
        { field: 'observations.3.unit', message: '没有这个单位。' },
      ],
    }
    const { http } = await clientTo([{ status: 422, json }])
    expect(await failure(http('/observations/batch'))).toEqual({
      message: '有 2 处需要改正',
      status: 422,
      body: {
        code: 'invalid',
        errors: {
          'observations.0.value': '请填写数值。',
          'observations.3.unit': '没有这个单位。',
        },
      },
    })
  })

  it('without fields has no errors by field', async () => {
    const { http } = await clientTo([{ status: 409, json: { code: 'stale', detail: '有人改过' } }])
    expect((await failure(http('/x'))).body).toEqual({ code: 'stale' })
  })

  it('from what stands in between is said in words of our own', async () => {
    const { http } = await clientTo([
      { status: 502, text: '<html>Bad Gateway</html>' },
      { status: 404, text: 'nope' },
    ])
    expect(await failure(http('/x'))).toMatchObject({ message: '<trouble.trouble>', status: 502 })
    expect(await failure(http('/x'))).toMatchObject({ message: '<trouble.unknown>', status: 404 })
  })
})

describe('a session that has ended', () => {
  const ended: Reply = { status: 401, json: { code: 'unauthenticated', detail: '请登录' } }

  it('is renewed, and the request goes out once more with its body', async () => {
    let asked = 0
    const { http, received } = await clientTo([ended, { json: { saved: true } }], {
      askToSignInAgain: async () => {
        asked++
        return true
      },
    })
    const { json } = await http('/observations', { method: 'POST', body: '{"value":0}' })
    expect(json).toEqual({ saved: true })
    expect(asked).toBe(1)
    expect(received.map(({ body }) => body)).toEqual(['{"value":0}', '{"value":0}'])
  })

  it('that the person does not renew is a refusal', async () => {
    const { http, received } = await clientTo([ended])
    expect(await failure(http('/x'))).toMatchObject({ message: '请登录', status: 401 })
    expect(received).toHaveLength(1)
  })
})

describe('a file', () => {
  const headers = { 'Content-Disposition': 'attachment; filename=x.csv' }

  it('comes as it is', async () => {
    const { http } = await clientTo([{ text: '姓名,手机', headers }])
    const { file, json } = await http('/x')
    expect(await file?.text()).toBe('姓名,手机')
    expect(json).toBeUndefined()
  })

  it('that is refused comes with why', async () => {
    const json = { code: 'unavailable', detail: '没有密钥' }
    const { http } = await clientTo([{ status: 503, json, headers }])
    expect(await failure(http('/x'))).toMatchObject({ message: '没有密钥', status: 503 })
  })
})

describe('without a connection', () => {
  it('says so, with status 0', async () => {
    const { http, stop } = await clientTo([])
    await stop()
    expect(await failure(http('/x'))).toMatchObject({ message: '<trouble.offline>', status: 0 })
  })

  it('a request that was called off is no trouble of the network', async () => {
    const { http } = await clientTo([{ json: {} }])
    const controller = new AbortController()
    controller.abort()
    await expect(http('/x', { signal: controller.signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
  })
})
