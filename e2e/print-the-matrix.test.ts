import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn } from './browser.ts'

describe.skipIf(!browserPath)('the table of responsibilities (needs a browser)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it.each(['zh', 'en'])('is printed on one sheet, its headings whole (%s)', async (language) => {
    const context = await browser.newContext({ viewport: DESK })
    const page = await signIn(context, inject('demoAddress'))
    if (language === 'en') await page.getByRole('button', { name: 'English' }).first().click()
    await page.goto(`${inject('demoAddress')}/admin/matrix`)
    await page.getByRole('grid').waitFor()
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(sheets.match(/\/Type \/Page\b/g)).toHaveLength(1)
    const cut = await page
      .locator('.task span')
      .evaluateAll((titles) =>
        titles
          .filter((title) => title.scrollWidth > title.clientWidth + 1)
          .map((title) => title.textContent),
      )
    expect(cut).toEqual([])
    await context.close()
  })
})
