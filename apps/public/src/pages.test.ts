import { gzipSync } from 'node:zlib'
import type { PublishedPlan } from '@gangyao/api'
import { LANGUAGES } from '@gangyao/domain'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { realPlan, realPlanWithFigures } from '../test/real-plan.ts'
import { readerOf } from '../test/small-plan.ts'
import { planAddresses } from './addresses.ts'
import { STYLESHEET } from './assets.ts'
import { indexPlan } from './plan/plan-index.ts'
import { createPublicSite } from './site.ts'

const LIMIT = 60_000

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The serialiser writes `<br/>` and `hidden=""`, which mean the same.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // A plan's titles are as long as they were issued.
    'long-title': 'off',
    'heading-level': ['error', { minInitialRank: 'h1' }],
    'no-inline-style': 'error',
    // Codes are anchors, and have dots.
    'valid-id': ['error', { relaxed: true }],
  },
})

describe.each([
  ['before anything is published', realPlan, '2026-11-23', false],
  ['half-way through, with figures', realPlanWithFigures, '2023-06-30', false],
  ['once the term is over, as a demonstration', realPlanWithFigures, '2026-11-23', true],
])('every page of 东胜区’s plan %s', (_, read, today, demo) => {
  const pages = new Map<string, string>()
  const pictures = new Map<string, string>()

  beforeAll(async () => {
    const published: PublishedPlan = await read()
    const reader = { ...readerOf([published]), stamp: async () => '1' }
    const site = createPublicSite({ reader, today: () => today, demo })
    const outside = ['/', '/en/', '/plans', '/en/plans', '/nowhere', '/en/nowhere']
    for (const address of [...planAddresses(indexPlan(published, today)), ...outside])
      pages.set(address, await (await site.request(address)).text())
    for (const [, html] of pages)
      for (const [, picture = ''] of html.matchAll(/<img [^>]*src="([^"]+)"/g))
        pictures.set(picture, await (await site.request(picture)).text())
  }, 60_000)

  const faults = (check: (html: string, address: string) => string[]) =>
    [...pages].flatMap(([address, html]) =>
      check(html, address).map((fault) => `${address}: ${fault}`),
    )

  it('is valid HTML with its headings in order', async () => {
    const found: string[] = []
    for (const [address, html] of pages) {
      // The English pages are built alike; once is enough.
      if (address.startsWith('/en/') && !demo) continue
      const { results } = await validator.validateString(html)
      for (const { messages } of results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${address}:${line}:${column} ${message} (${ruleId})`)
    }
    expect(found).toEqual([])
  }, 120_000)

  it('weighs less than 60 kB with all that it fetches', () => {
    const sheet = gzipSync(STYLESHEET.body).byteLength
    expect(
      faults((html) => {
        const drawn = [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map(
          ([, src = '']) => gzipSync(pictures.get(src) ?? '').byteLength,
        )
        const weight = gzipSync(html).byteLength + sheet + drawn.reduce((sum, it) => sum + it, 0)
        return weight < LIMIT ? [] : [`${weight} bytes`]
      }),
    ).toEqual([])
  })

  it('draws every picture it shows, with its words beside it', () => {
    for (const [address, picture] of pictures)
      expect(picture.startsWith('<svg '), address).toBe(true)
    expect(
      faults((html) =>
        [...html.matchAll(/<img [^>]*>/g)].flatMap(([image]) =>
          / alt="[^"]{10,}"/.test(image) ? [] : ['a picture without words'],
        ),
      ),
    ).toEqual([])
  })

  it('has one main heading, one main part, and says its language', () => {
    expect(
      faults((html, address) => [
        ...(html.match(/<h1[ >]/g)?.length === 1 ? [] : ['not one h1']),
        ...(html.match(/<main /g)?.length === 1 ? [] : ['not one main']),
        ...(html.includes(`<html lang="${address.startsWith('/en/') ? 'en' : 'zh-CN'}">`)
          ? []
          : ['wrong language']),
      ]),
    ).toEqual([])
  })

  it('leads nowhere that does not exist, down to the clause', () => {
    expect(
      faults((html, address) =>
        [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = '']) => {
          const [path = '', id] = href.split('#')
          const target = path === '' ? html : pages.get(path)
          if (address.endsWith('/nowhere') && href === '#main') return []
          if (target === undefined) return [`no page ${path}`]
          return id === undefined || target.includes(` id="${id}"`) ? [] : [`no ${id} on ${path}`]
        }),
      ),
    ).toEqual([])
  })

  it('stands in both languages', () => {
    const inChinese = [...pages.keys()].filter((address) => !address.startsWith('/en/'))
    expect(pages.size).toBe(inChinese.length * LANGUAGES.length)
    expect(inChinese.length).toBeGreaterThan(110)
  })
})
