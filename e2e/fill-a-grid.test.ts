import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'

describe.skipIf(!browserPath)(
  'the education bureau fills in many values at once (needs a browser)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    it('a block from Excel with one bad cell: the good ones are saved, the bad one stays and says why', async () => {
      const address = inject('demoAddress')
      const context = await browser.newContext({ locale: 'zh-CN', viewport: DESK })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
      const page = await signIn(context, address)
      await page.goto(`${address}/admin/targets/2021-2025~T03/show`)
      await page.getByRole('link', { name: '表格填报' }).last().click()
      const grid = page.getByRole('grid', { name: '科普讲座' })
      await grid.waitFor()
      expect(await grid.getByRole('columnheader').count()).toBe(11)
      expect(await grid.getByRole('rowheader', { name: '演示实验学校' }).count()).toBe(1)
      expect(await grid.locator('[aria-readonly=true]').count()).toBe(5)

      await cell(page, 0, 2).click()
      await page.keyboard.type('5')
      await page.keyboard.press('Enter')
      expect(await current(page)).toBe('演示第二小学 2022 年春季学期')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      expect(await current(page)).toBe('演示第一中学 2022 年秋季学期')
      await page.keyboard.press('Control+z')
      expect(await cell(page, 0, 2).innerText()).toBe('3')

      await page.keyboard.press('Control+ArrowUp')
      await page.evaluate(() => navigator.clipboard.writeText('４\t三次\r\n1,200\t零\r\n'))
      await page.keyboard.press('Control+v')
      await page.getByText('已粘贴 4 格').waitFor()
      expect(await cell(page, 0, 4).getAttribute('aria-invalid')).toBe('true')
      expect(await cell(page, 0, 4).innerText()).toContain('三次')
      const faults = page.getByRole('region', { name: '要改正的格' })
      expect(await faults.innerText()).toContain('“三次”不是数字')
      await faults.getByRole('button', { name: '演示第一小学 2023 年春季学期' }).click()
      expect(await current(page)).toBe('演示第一小学 2023 年春季学期')
      expect(await violations(page)).toEqual([])

      await page.getByRole('link', { name: '首页' }).first().click()
      const question = page.getByRole('dialog', { name: '有 4 格还没有保存' })
      await question.getByRole('button', { name: '取消' }).click()

      await page.getByText('其中 1 格有问题，不会保存').waitFor()
      await page.getByLabel(/更正的理由/).fill('据台账更正')
      await page.getByRole('button', { name: '只保存正确的 3 格' }).click()
      await page.getByText('已保存 3 格').waitFor()
      expect(await cell(page, 0, 4).innerText()).toContain('三次')
      expect(await cell(page, 1, 3).innerText()).toBe('1,200')

      await cell(page, 0, 4).click()
      await page.keyboard.press('Escape')
      await page.reload()
      await grid.waitFor()
      expect(await cell(page, 0, 3).innerText()).toBe('4')
      expect(await cell(page, 0, 4).innerText()).toBe('3')
      expect(await cell(page, 1, 3).innerText()).toBe('1,200')
      expect(await cell(page, 1, 4).innerText()).toBe('零报告')

      await page.goto(`${address}/admin/targets/2021-2025~T03/show`)
      await page.getByRole('button', { name: '显示全部' }).last().click()
      const row = page.getByRole('row', { name: /2022 年秋季学期 · 演示第二小学/ })
      await row.getByRole('button', { name: /变更记录/ }).click()
      const history = page.getByRole('dialog', { name: '变更记录' })
      await history.getByText('据台账更正').waitFor()
      expect(await history.getByRole('listitem').first().innerText()).toMatch(
        /3 次[\s\S]*1,200 次[\s\S]*现行的数[\s\S]*更正/,
      )
      expect(await history.getByRole('listitem').last().innerText()).toContain('公众看到的数')
      expect(await violations(page)).toEqual([])
      await context.close()
    }, 120_000)
  },
)

const cell = (page: Page, row: number, column: number) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`)

/** The name of the cell where the keyboard is. */
const current = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
