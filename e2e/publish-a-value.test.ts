import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'

describe.skipIf(!browserPath)(
  'the office enters a value and publishes it (needs a browser)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    it('46 teachers trained in 2024 for T07 stand on the public page of A1.5 with their light', async () => {
      const address = inject('address')
      const context = await browser.newContext({ locale: 'zh-CN', viewport: DESK })
      const citizen = await context.newPage()
      const task = `${address}/150602/2021-2025/tasks/A1.5`
      await citizen.goto(task)
      expect(await citizen.locator('main').innerText()).toContain('无数据')

      const page = await signIn(context, address)
      await page.goto(`${address}/admin/targets/2021-2025~T07/show`)
      await page.getByRole('heading', { level: 1, name: '培训科学教师、科技辅导员' }).waitFor()
      await page
        .getByRole('row', { name: /2024 年/ })
        .getByRole('link', { name: /填报/ })
        .click()
      await page.getByLabel(/^数值/).fill('46')
      await page.getByText('已达到目标').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('heading', { name: '已保存' }).waitFor()

      await citizen.goto(task)
      expect(await citizen.locator('main').innerText()).not.toContain('46')

      await page.getByRole('button', { name: '现在公开' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '公开' }).click()
      await page.getByRole('heading', { name: '已保存并公开' }).waitFor()

      await citizen.goto(task)
      const words = await citizen.locator('main').innerText()
      expect(words).toContain(
        '共 5 年，已完成 1 年；无数据 4：2021 年、2022 年、2023 年、2025 年。',
      )
      await citizen.goto(`${address}/150602/2021-2025/targets/T07`)
      const row = citizen.getByRole('row', { name: /2024 年/ })
      expect(await row.innerText()).toMatch(/已完成[\s\S]*46/)
      await context.close()
    })
  },
)
