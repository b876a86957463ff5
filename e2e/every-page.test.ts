import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, signIn, violations } from './browser.ts'

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
  '/admin/observations/create?target=T07',
  '/admin/units',
  '/admin/units/kexie/show',
  '/admin/units/kexie',
  '/admin/safeguards',
  '/admin/matrix',
  '/admin/plans',
]

describe.skipIf(!browserPath).each([
  ['zh', DESK],
  ['zh', PHONE],
  ['en', DESK],
  ['en', PHONE],
] as const)('every page in %s at $width pixels (needs a browser)', (language, viewport) => {
  let browser: Browser
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('of the public site has one heading, the demo mark, no violation and no sideways scrolling', async () => {
    const context = await browser.newContext({ locale, viewport, javaScriptEnabled: true })
    const page = await context.newPage()
    for (const path of PUBLIC_PAGES) {
      const response = await page.goto(
        `${inject('demoAddress')}${language === 'zh' ? '' : '/en'}${path}`,
      )
      expect(response?.status(), path).toBe(200)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('body').innerText(), path).toMatch(/演示数据|Demo data/)
      expect(await sideways(page), path).toBe(0)
      expect(await violations(page), path).toEqual([])
    }
    await context.close()
  })

  it('of the panel has one heading, the demo mark, no violation and no sideways scrolling', async () => {
    const context = await browser.newContext({ locale, viewport })
    const page = await signIn(context, inject('demoAddress'))
    if (language === 'en') await inEnglish(page)
    for (const path of PANEL_PAGES) {
      await page.goto(`${inject('demoAddress')}${path}`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('body').innerText(), path).toMatch(/演示数据|Demo data/)
      expect(await sideways(page), path).toBe(0)
      expect(await violations(page), path).toEqual([])
    }
    await context.close()
  }, 240_000)
})

type Page = Awaited<ReturnType<typeof signIn>>

/** How many pixels the page is wider than its window. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })

async function inEnglish(page: Page) {
  const button = page.getByRole('button', { name: 'English' })
  if (await button.count()) await button.click()
  await page.getByText('Home').first().waitFor()
}
