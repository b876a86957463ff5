import { createServer, type RequestListener } from 'node:http'
import Provider from 'oidc-provider'
import { ORIGIN } from './http.ts'

/** A real provider. Whoever signs in there as `sub:name` has that subject and that user name. */
export async function aProvider() {
  const names = new Map<string, string>()
  let answer: RequestListener = (_, response) => response.end()
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const client = { clientId: 'gangyao', clientSecret: 'a secret between the two' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${ORIGIN}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    cookies: { keys: ['a key for the cookies of the test'] },
    findAccount: async (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, preferred_username: names.get(sub) ?? '', name: '别处的姓名' }),
    }),
  })
  answer = provider.callback()
  return {
    options: { issuer, name: '统一身份认证', ...client },
    signIn: (url: string, who: string) => {
      const [sub = '', name = ''] = who.split(':')
      names.set(sub, name)
      return walkThrough(url, sub)
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/**
 * Goes through the pages of the provider as a browser does.
 *
 * @returns where it sends the browser in the end
 */
async function walkThrough(start: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  const go = async (url: URL, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  let url = new URL(start)
  for (let page = 0; page < 20; page++) {
    if (url.origin === ORIGIN) return url
    const response = await go(url)
    const to = response.headers.get('location') ?? (await answerForm(await response.text(), url))
    url = new URL(to, url)
  }
  throw new Error(`the provider leads nowhere: ${url}`)

  async function answerForm(html: string, at: URL): Promise<string> {
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
    const action = /action="([^"]+)"/.exec(html)?.[1]
    if (!prompt || !action) throw new Error(`no form at ${at}: ${html.slice(0, 300)}`)
    const form = { prompt, ...(prompt === 'login' && { login, password: 'any' }) }
    const response = await go(new URL(action, at), form)
    return response.headers.get('location') ?? ''
  }
}
