import { describe, expect, it } from 'vitest'
import { aPlan, aPublishedPlan, aValue, readerOf } from '../test/small-plan.ts'
import { createPublicSite, type PublicSiteOptions } from './site.ts'

const BASE = '/150602/2021-2025'

const siteOf = (options: Partial<PublicSiteOptions> = {}) =>
  createPublicSite({
    reader: readerOf([aPublishedPlan()]),
    today: () => '2024-06-30',
    ...options,
  })
const textOf = async (path: string, options?: Partial<PublicSiteOptions>) =>
  (await siteOf(options).request(path)).text()

describe('the addresses of the public site', () => {
  it.each(['/', '/en/', '/plans', '/en/plans', `${BASE}/`, `/en${BASE}/tasks/A1.1`])(
    'answers %s',
    async (path) => {
      const response = await siteOf().request(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    },
  )

  it('shows the overview at the root when there is one plan, under its own address', async () => {
    const html = await textOf('/')
    expect(html).toContain('<h1><span class="line">东胜区科普规划</span>')
    expect(html).toContain(`<link rel="canonical" href="${BASE}/"/>`)
  })

  it('shows the list of plans at the root when there is something to choose', async () => {
    const next = aPlan()
    const reader = readerOf([
      aPublishedPlan(),
      aPublishedPlan({ records: { ...next, plan: { ...next.plan, code: '2026-2030' } } }),
    ])
    const html = await textOf('/', { reader })
    expect(html).toContain('<h1>公开的规划</h1>')
    expect(html).toContain('href="/150602/2026-2030/"')
  })

  it('says so when no plan is public yet', async () => {
    const html = await textOf('/', { reader: readerOf([]) })
    expect(html).toContain('目前还没有公开的规划')
  })

  it('settles the last slash for ever and short addresses for now', async () => {
    const site = siteOf()
    const slash = await site.request(BASE)
    expect([slash.status, slash.headers.get('location')]).toEqual([301, `${BASE}/`])
    const list = await site.request(`${BASE}/actions`)
    expect([list.status, list.headers.get('location')]).toEqual([302, `${BASE}/#actions`])
  })

  it('offers the same page in the other language', async () => {
    const html = await textOf(`/en${BASE}/tasks/A1.1`)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain(`<link rel="alternate" hreflang="zh-CN" href="${BASE}/tasks/A1.1"/>`)
    expect(html).toContain(`<a class="language" href="${BASE}/tasks/A1.1" hreflang="zh-CN"`)
  })

  it('gives absolute addresses where its own is known', async () => {
    const html = await textOf(`${BASE}/units`, { origin: 'https://plan.example' })
    expect(html).toContain(`<link rel="canonical" href="https://plan.example${BASE}/units"/>`)
    expect(html).toContain(`<meta property="og:url" content="https://plan.example${BASE}/units"/>`)
  })
})

describe('what the public site answers when there is nothing', () => {
  it.each([`${BASE}/tasks/A9.9`, `${BASE}/units/all-members`, `${BASE}/nowhere/at/all`])(
    '%s is not found, with the ways into the plan',
    async (path) => {
      const response = await siteOf().request(path)
      expect(response.status).toBe(404)
      const html = await response.text()
      expect(html).toContain('<h1>没有找到这个页面</h1>')
      expect(html).toContain(`href="${BASE}/targets"`)
    },
  )

  it.each(['/nowhere', '/150602/1999-2000/', '/150602/1999-2000/tasks/A1.1', '/en/nowhere'])(
    '%s is not found, with the way home',
    async (path) => {
      const response = await siteOf().request(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain(path.startsWith('/en') ? 'href="/en/"' : 'href="/"')
    },
  )

  it('says in words that reading failed, and tells the operator why', async () => {
    const reported: unknown[] = []
    const broken = new Error('disk on fire')
    const site = siteOf({
      reader: { districts: () => Promise.reject(broken), plan: () => Promise.reject(broken) },
      report: (error) => reported.push(error),
    })
    const response = await site.request(`/en${BASE}/`)
    expect(response.status).toBe(500)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    expect(html).toContain('This cannot be shown right now')
    expect(html).not.toContain('disk on fire')
    expect(reported).toEqual([broken])
  })
})

describe('what the public site answers when it cannot', () => {
  it('asks to come back while the data is away, in both languages', async () => {
    const away = Object.assign(new Error('no connection'), { code: 'unavailable' })
    const reader = { districts: () => Promise.reject(away), plan: () => Promise.reject(away) }
    for (const path of ['/', `/en${BASE}/`, '/plans']) {
      const response = await siteOf({ reader }).request(path)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('30')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const html = await response.text()
      expect(html).toContain('暂时无法打开')
      expect(html).toContain('Out of reach for the moment')
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s', async (method) => {
    for (const path of ['/', `${BASE}/targets`, '/nowhere']) {
      const response = await siteOf().request(path, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      const html = await response.text()
      expect(html).toContain('这里只能阅读')
      expect(html).toContain('There is only reading here')
    }
  })
})

describe('how the public site is served', () => {
  it('shows a publication with the very next request', async () => {
    const plans = [aPublishedPlan()]
    const site = siteOf({ reader: readerOf(plans) })
    const page = `${BASE}/tasks/P1.1`
    const before = await site.request(page)
    expect(await before.text()).toContain('暂无数据')
    plans[0] = aPublishedPlan({
      observations: [aValue('T04', '2023', 1)],
      publishedAt: '2024-05-01T06:30:00.000Z',
    })
    const headers = { 'if-none-match': before.headers.get('etag') ?? '' }
    const after = await site.request(page, { headers })
    expect(after.status).toBe(200)
    const html = await after.text()
    expect(html).toContain('数据更新于 2024年5月1日 14:30')
    expect(html).toContain('class="badge met"')
  })

  it('runs nothing, frames nothing, and lets no one else', async () => {
    const { headers } = await siteOf().request('/')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(await textOf('/')).not.toMatch(/<script|javascript:| style="| on[a-z]+="/)
  })

  it('keeps the style sheet for ever under an address of its content', async () => {
    const site = siteOf()
    const [, path = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await textOf('/')) ?? []
    const response = await site.request(path)
    expect(path).toMatch(/^\/assets\/site\.[0-9a-f]{10}\.css$/)
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('answers HEAD with the headers of GET and nothing else', async () => {
    const site = siteOf()
    const [head, get] = [
      await site.request('/', { method: 'HEAD' }),
      await site.request('/', { method: 'GET' }),
    ]
    expect(await head.text()).toBe('')
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
  })

  it('escapes what people wrote', async () => {
    const records = aPlan()
    const evil = '<script>alert("x")</script>'
    records.tasks = records.tasks.map((task) => ({ ...task, title: evil }))
    records.units = records.units.map((unit) => ({ ...unit, name: evil, aliases: [evil] }))
    records.issuedText += evil
    const site = siteOf({ reader: readerOf([aPublishedPlan({ records })]) })
    for (const path of ['/tasks/A1.1', '/units/kexie', '/text', '/actions/A1']) {
      const html = await (await site.request(BASE + path)).text()
      expect(html).not.toContain('<script')
      expect(html).toContain('&lt;script&gt;')
    }
  })

  it('marks every page as a demonstration, and keeps it out of search engines', async () => {
    for (const path of ['/', '/plans', `${BASE}/targets`, '/nowhere']) {
      const html = await textOf(path, { demo: true })
      expect(html).toContain('<strong>演示数据</strong>')
      expect(html).toContain('<meta name="robots" content="noindex"/>')
      expect(await textOf(path)).not.toContain('演示数据')
    }
    expect(await textOf('/en/', { demo: true })).toContain('<strong>Demo data</strong>')
  })
})
