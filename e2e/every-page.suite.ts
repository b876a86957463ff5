import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, sideways, signIn, violations } from './browser.ts'

const PLAN = '/150602/2021-2025'
const PUBLIC_PAGES = [
  '/',
  '/plans',
  `${PLAN}/`,
  `${PLAN}/actions/A1`,
  `${PLAN}/projects/P4`,
  `${PLAN}/safeguards/S2`,
  `${PLAN}/tasks/A1.2`,
  `${PLAN}/tasks/A3.1`,
  `${PLAN}/targets`,
  `${PLAN}/targets/T03`,
  `${PLAN}/targets/T26`,
  `${PLAN}/units`,
  `${PLAN}/units/kexie`,
  `${PLAN}/text`,
  `${PLAN}/about`,
  `${PLAN}/accessibility`,
]
const PANEL_PAGES = [
  '/admin/',
  '/admin/actions',
  '/admin/actions/2021-2025~A1/show',
  '/admin/projects',
  '/admin/tasks',
  '/admin/tasks/2021-2025~A1.2/show',
  '/admin/tasks/2021-2025~A1.2',
  '/admin/targets',
  '/admin/targets/2021-2025~T03/show',
  '/admin/targets/2021-2025~T07',
  '/admin/observations',
  '/admin/observations/create?target=2021-2025~T07',
  '/admin/grid?target=T03',
  '/admin/units',
  '/admin/units/kexie/show',
  '/admin/units/kexie',
  '/admin/safeguards',
  '/admin/matrix',
  '/admin/plans',
  '/admin/targets/2021-2025~T28/show',
  '/admin/targets/2021-2025~T03/show?asOf=2023-12-31&known=then',
  '/admin/contacts',
  '/admin/contacts/create',
  '/admin/cycles',
  '/admin/holidays',
  '/admin/holidays/create',
  '/admin/cycles/create',
  '/admin/cycles/2021-2025~final/show',
  '/admin/cycles/2021-2025~final',
  '/admin/cycles/2021-2025~final/board',
  '/admin/cycles/2021-2025~final/board?view=tasks&stage=untouched',
  '/admin/burden?year=2026',
  '/admin/reports',
  '/admin/reports/2021-2025~final',
  '/admin/reports/2021-2025~final?unit=jiaotiju',
  '/admin/notifications',
  '/admin/reminders',
  '/admin/evidence',
  '/admin/registers',
  '/admin/registers/2021-2025~towns/show',
  '/admin/registers/2021-2025~towns',
  '/admin/registers/create',
  '/admin/benchmarks',
  '/admin/benchmarks/2021-2025~city-per-capita-science-funding/show',
  '/admin/benchmarks/2021-2025~city-per-capita-science-funding',
  '/admin/amendments',
  '/admin/amendments/create',
  '/admin/people',
  '/admin/account',
  '/admin/accounts',
  '/admin/accounts/create',
  '/admin/accounts/admin/show',
  '/admin/audit',
  '/admin/audit/1/show',
]

type Language = 'zh' | 'en'

/** Each page is loaded at one width, where axe looks at it too, and then takes the other. */
const WIDTHS = {
  zh: { loaded: DESK, other: PHONE },
  en: { loaded: PHONE, other: DESK },
}
const LONG = 360_000

/** Looks at every page in a language: a file for each, so that both are looked at once. */
export const describeEveryPage = (language: Language) =>
  describe.skipIf(!browserPath)(`pages in ${language} at both widths (needs a browser)`, () => {
    const { loaded, other } = WIDTHS[language]
    let browser: Browser
    let context: BrowserContext
    beforeAll(async () => {
      browser = await openBrowser()
      context = await browser.newContext({ viewport: loaded })
    })
    afterAll(() => browser?.close())

    it(
      'each public page has one heading, the demo mark, no violation and no sideways scrolling',
      async () => {
        const page = await context.newPage()
        for (const path of PUBLIC_PAGES) {
          await page.setViewportSize(loaded)
          const address = `${inject('demoAddress')}${language === 'zh' ? '' : '/en'}${path}`
          const response = await page.goto(address)
          expect(response?.status(), path).toBe(200)
          await expectSoundAtBoth(page, path)
        }
      },
      LONG,
    )

    it(
      'each page of the panel has one heading, the demo mark, no violation and no sideways scrolling',
      async () => {
        const page = await signIn(context, inject('demoAddress'))
        if (language === 'en') await page.getByRole('button', { name: 'English' }).first().click()
        await page.waitForFunction((tag) => document.documentElement.lang.startsWith(tag), language)
        await openCycle(page)
        for (const path of PANEL_PAGES) {
          await page.setViewportSize(loaded)
          await page.goto(`${inject('demoAddress')}${path}`)
          await page.locator('h1').first().waitFor()
          await page.waitForFunction(() => !document.querySelector('main [role=progressbar]'))
          await expectSoundAtBoth(page, path)
        }
      },
      LONG,
    )

    async function expectSoundAtBoth(page: Page, path: string) {
      await expectSound(page, path, language)
      expect(await violations(page), path).toEqual([])
      await page.setViewportSize(other)
      await settled(page)
      await expectSound(page, `${path} at the other width`, language)
    }
  })

/** A cycle in which the units of the demonstration report; the other language may find it there. */
async function openCycle(page: Page) {
  const status = await page.evaluate(
    async (cycle) => {
      const answer = await fetch('/api/districts/150602/cycles', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(cycle),
      })
      return answer.status
    },
    {
      ...{ plan: '2021-2025', code: 'final', kind: 'adhoc', title: '终期填报' },
      ...{ start: '2025-07-01', end: '2025-12-31', opens: '2026-01-04', unitDue: '2026-01-09' },
      ...{ approverDue: '2026-01-13', officeDue: '2026-01-20', closes: '2026-01-21' },
    },
  )
  expect([201, 409]).toContain(status)
}

async function expectSound(page: Page, path: string, language: Language) {
  expect(await page.locator('h1').count(), path).toBe(1)
  const mark = language === 'zh' ? '演示数据' : 'Demo data'
  expect(await page.locator('body').innerText(), path).toContain(mark)
  expect(await sideways(page), path).toBe(0)
}

/** What hears of a new width has drawn itself after two frames. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  )
