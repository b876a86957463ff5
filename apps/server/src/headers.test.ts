import { request } from 'node:http'
import {
  ADMIN,
  createAuth,
  ensureAdmin,
  ensureAdministrators,
  migrate,
  openDatabase,
} from '@gangyao/api'
import { type ServerType, serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from './app.ts'
import { loadDemo } from './demo.ts'

const PASSWORD = 'Headers-of-one-plan-7391'
const SECRET = 'a secret for headers, more than thirty-two characters'
const now = () => new Date('2025-12-01T00:00:00Z')

/** What every answer carries, whatever it is. */
const ALWAYS: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'content-security-policy': /^default-src '(none|self)';.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'referrer-policy': /^(no-referrer|strict-origin-when-cross-origin)$/,
  'permissions-policy': /camera=\(\)/,
}

/** One answer over the network, to an address as it is written. */
interface Answer {
  status: number
  headers: Headers
  text: string
}

const database = openDatabase({ file: ':memory:' })
const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
const servers: ServerType[] = []
let site: Asker
let tlsSite: Asker
let awaySite: Asker
let cookie = ''
const log: string[] = []

type Asker = (method: string, path: string, init?: Init) => Promise<Answer>
interface Init {
  body?: string
  headers?: Record<string, string>
}

beforeAll(async () => {
  await migrate(database.db)
  await loadDemo(database.db, now)
  await ensureAdmin(createAuth({ db: database.db, secret: SECRET }), { password: PASSWORD })
  await ensureAdministrators(database.db, ADMIN, now())
  site = await listen({})
  tlsSite = await listen({ origin: 'https://gangyao.example' })
  awaySite = await listen({ db: away.db, auth: undefined })
  cookie = cookiesOf(await signIn(site))
}, 60_000)
afterAll(async () => {
  for (const server of servers) server.close()
  await database.close()
  await away.close()
})

async function listen(options: Partial<Parameters<typeof createApp>[0]>): Promise<Asker> {
  const { db } = database
  const auth = createAuth({ db, secret: SECRET, origin: options.origin })
  const app = createApp({ db, auth, now, log: (line) => log.push(line), ...options })
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve((method, path, init) => ask(port, method, path, init)),
    )
    servers.push(server)
  })
}

/** By node:http, which sends a path as it is and sees a 301 as one. */
const ask = (port: number, method: string, path: string, { body, headers }: Init = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      headers: { ...type, ...headers },
    }
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: headersOf(response.rawHeaders),
          text,
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '')
  return headers
}

const signIn = (server: Asker, headers: Record<string, string> = {}) =>
  server('POST', '/api/auth/sign-in/username', {
    body: JSON.stringify({ username: 'admin', password: PASSWORD }),
    headers,
  })
const cookiesOf = ({ headers }: Answer) =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

function requireHeaders({ status, headers, text }: Answer, told: string, tls = false) {
  for (const [name, form] of Object.entries(ALWAYS))
    expect(headers.get(name) ?? 'no such header', `${name} of ${told}: ${status}`).toMatch(form)
  const safe = headers.get('strict-transport-security')
  expect([told, safe]).toEqual([told, tls ? 'max-age=15552000' : null])
  expect(headers.get('x-powered-by'), told).toBeNull()
  expect(headers.get('access-control-allow-origin'), told).toBeNull()
  if (headers.get('content-type')?.startsWith('text/html')) requireNoInlineScript(text, told)
}

function requireNoInlineScript(html: string, told: string) {
  for (const [, attributes = '', content = ''] of html.matchAll(
    /<script([^>]*)>([\s\S]*?)<\/script>/gi,
  ))
    expect([told, /\bsrc=/.test(attributes), content]).toEqual([told, true, ''])
  expect(html.match(/<[^>]+\son\w+\s*=/i), told).toBeNull()
  expect(html.match(/(href|src|action)\s*=\s*["']?\s*javascript:/i), told).toBeNull()
}

describe('the headers that keep a browser safe', () => {
  it('are on every page of the public site, none of which has a script', async () => {
    const seen = new Set(['/', '/en/'])
    for (const path of seen) {
      const answer = await site('GET', path)
      requireHeaders(answer, path)
      expect(answer.text, path).not.toMatch(/<script|\sstyle=/i)
      if (answer.status !== 200) continue
      for (const [, to = ''] of answer.text.matchAll(/(?:href|src)="(\/[^"#?]*)/g))
        if (!/^\/(admin|api)/.test(to)) seen.add(to)
    }
    expect(seen.size).toBeGreaterThan(150)
  }, 60_000)

  it('are on what the public site answers otherwise', async () => {
    const { headers } = await site('GET', '/')
    const held = { 'if-none-match': headers.get('etag') ?? '' }
    for (const [method, path, status, init] of [
      ['GET', '/', 304, { headers: held }],
      ['GET', '/150602/2021-2025', 301],
      ['GET', '/150602', 302],
      ['GET', '/nowhere', 404],
      ['GET', '/150602/2021-2025/targets/T99', 404],
      ['GET', '/%00', 404],
      ['GET', '/%E0%A4%A', 404],
      ['GET', '//elsewhere.example/', 404],
      ['HEAD', '/', 200],
      ['POST', '/', 405],
      ['OPTIONS', '/plans', 405],
    ] as const) {
      const answer = await site(method, path, init)
      expect([method, path, answer.status]).toEqual([method, path, status])
      requireHeaders(answer, `${method} ${path}`)
    }
  })

  it('are on everything of the panel, whose page has no script of its own', async () => {
    const { text } = await site('GET', '/admin/')
    const assets = [...text.matchAll(/(?:href|src)="(\/admin\/[^"]+)"/g)].map(([, to = '']) => to)
    expect(assets.length).toBeGreaterThan(1)
    for (const [method, path, status] of [
      ['GET', '/admin', 302],
      ['GET', '/admin/', 200],
      ['GET', '/admin/tasks/2021-2025~A1.1', 200],
      ...assets.map((path) => ['GET', path, 200] as const),
      ['GET', '/admin/assets/nothing.js', 404],
      ['GET', '/admin/%00', 200],
      ['GET', '/admin/%E0%A4%A', 200],
      ['GET', '/admin/..%2f..%2fpackage.json', 200],
      ['HEAD', '/admin/', 200],
      ['POST', '/admin/', 405],
    ] as const) {
      const answer = await site(method, path)
      expect([method, path, answer.status]).toEqual([method, path, status])
      requireHeaders(answer, `${method} ${path}`)
      expect(answer.text).not.toContain('"private": true')
    }
    const { headers } = await site('GET', '/admin/')
    const [policy = ''] = headers.get('content-security-policy')?.split('style-src') ?? []
    expect(policy).not.toContain('unsafe')
  })

  it('are on what every operation of the API answers, to nobody and to somebody', async () => {
    const document = JSON.parse((await site('GET', '/api/openapi.json')).text)
    const statuses = new Set<number>()
    for (const [path, item] of Object.entries<object>(document.paths))
      for (const method of Object.keys(item).filter((name) => name !== 'parameters')) {
        const at = path.replace('{district}', '150602').replaceAll(/\{\w+\}/g, '2021-2025~T02')
        for (const headers of [{}, { cookie }] as Record<string, string>[]) {
          // They would end the session of all that comes after.
          if (/\/sign-out$|^delete \/api\/auth\/sessions$/.test(`${method} ${at}`)) continue
          const body = /^(post|put)$/.test(method) ? '{}' : undefined
          const answer = await site(method.toUpperCase(), at, { ...(body && { body }), headers })
          statuses.add(answer.status)
          requireHeaders(answer, `${method} ${at}`)
          if (!/^\/api\/health/.test(at))
            expect([at, answer.headers.get('cache-control')]).toEqual([at, 'no-store'])
        }
      }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404, 422]))
  }, 60_000)

  it('are on what the API answers otherwise', async () => {
    const large = JSON.stringify({ title: 'x'.repeat(1_100_000) })
    const json = { cookie, 'content-type': 'application/json' }
    for (const [method, path, status, init] of [
      ['GET', '/api/docs', 200],
      ['GET', '/api/openapi.json', 200],
      ['GET', '/api/nothing', 404],
      ['PATCH', '/api/districts', 401],
      ['OPTIONS', '/api/districts', 401],
      ['GET', '/api/districts/150602/registers/2021-2025~schools/export', 200, { headers: json }],
      ['GET', '/api/districts/150602/targets/2021-2025~T02/trend.svg', 200, { headers: json }],
      ['GET', '/api/districts/150602/tasks?colour=red', 400, { headers: json }],
      ['GET', '/api/districts/%E0%A4%A/tasks', 404, { headers: json }],
      ['POST', '/api/districts/150602/tasks', 413, { body: large, headers: json }],
      [
        'POST',
        '/api/districts/150602/tasks',
        403,
        { body: '{}', headers: { ...json, origin: 'https://elsewhere.example' } },
      ],
    ] as const) {
      const answer = await site(method, path, init)
      expect([method, path, answer.status]).toEqual([method, path, status])
      requireHeaders(answer, `${method} ${path}`)
    }
  })

  it('are there while the database is away, and when something breaks', async () => {
    for (const path of ['/', '/api/health', '/150602/2021-2025/']) {
      const answer = await awaySite('GET', path)
      expect([path, answer.status]).toEqual([path, 503])
      requireHeaders(answer, path)
    }
    const broken = openDatabase({ file: ':memory:' })
    const brokenSite = await listen({ db: broken.db })
    for (const path of ['/', '/api/districts']) {
      const answer = await brokenSite('GET', path, { headers: { cookie } })
      expect([path, answer.status]).toEqual([path, 500])
      requireHeaders(answer, path)
    }
    await broken.close()
  })

  it('ask for TLS ever after where people come by TLS, and only there', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/150602/2021-2025'],
      ['GET', '/nowhere'],
      ['POST', '/'],
      ['GET', '/admin'],
      ['GET', '/admin/'],
      ['GET', '/api/health'],
      ['GET', '/api/districts'],
      ['GET', '/api/docs'],
    ] as const)
      requireHeaders(await tlsSite(method, path), `${method} ${path}`, true)
  })
})

describe('the cookie of a session', () => {
  const attributes = (answer: Answer) =>
    answer.headers.getSetCookie().map((one) => one.split('; ').slice(1).sort())

  it('is for the server’s eyes only and for this site only', async () => {
    const answer = await signIn(site)
    expect(answer.status).toBe(200)
    expect(attributes(answer)).not.toEqual([])
    for (const each of attributes(answer)) {
      expect(each).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax']))
      expect(each).not.toContain('Secure')
      expect(each.join()).not.toContain('Domain')
    }
    requireHeaders(answer, 'signing in')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('goes over TLS only where people come by TLS', async () => {
    const answer = await signIn(tlsSite, { origin: 'https://gangyao.example' })
    expect(answer.status).toBe(200)
    for (const one of answer.headers.getSetCookie()) {
      expect(one).toMatch(/^__Secure-gangyao\./)
      expect(one.split('; ')).toEqual(
        expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax']),
      )
    }
    requireHeaders(answer, 'signing in', true)
  })

  it('is taken back in the same way', async () => {
    const answer = await site('POST', '/api/auth/sign-out', {
      headers: { cookie: cookiesOf(await signIn(site)) },
    })
    expect(answer.status).toBe(200)
    for (const each of attributes(answer)) {
      expect(each).toEqual(expect.arrayContaining(['HttpOnly', 'Max-Age=0', 'SameSite=Lax']))
    }
  })
})
