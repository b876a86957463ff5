import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const CYCLE = '2021-2025~final'
const UNIT = 'jiaotiju'
const PHONE = { width: 390, height: 844 }

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'a unit reports, its approver signs, the office returns it and then accepts it (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-report-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    /** Everybody signs in once. */
    const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'zhao', 'wang']) await createUser(folder, user)
      const admin = await open('admin')
      await post(admin, 'grants', { user: 'li', role: 'editor', unit: UNIT })
      await post(admin, 'grants', { user: 'zhao', role: 'approver', unit: UNIT })
      await post(admin, 'grants', { user: 'wang', role: 'coordinator', unit: '' })
      await admin.context().close()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string, viewport = DESK) => {
      const storageState = sessions.get(user)
      const context = await browser.newContext({
        ...{ locale: 'zh-CN', viewport },
        ...(storageState && { storageState }),
      })
      if (storageState) return context.newPage()
      const page = await signIn(context, server.address, user)
      sessions.set(user, await context.storageState())
      return page
    }
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)
    const form = (page: Page) => go(page, `reports/${CYCLE}?unit=${UNIT}`)

    it('the office opens a cycle from a proposal and reads its days', async () => {
      const page = await open('wang')
      await go(page, 'cycles/create')
      const period = page.getByRole('combobox', { name: '填报哪个周期的进展' })
      await period.selectOption('2025')
      await page.waitForFunction(() =>
        [...document.querySelectorAll('input')].some(({ value }) => value === '2025'),
      )
      await page.getByLabel(/^编号|^代码|^编码/).fill('final')
      for (const [label, after] of DAYS) await page.getByLabel(label).fill(dayAfter(after))
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('填报中').waitFor()
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })

    it('the editor comes straight to the page of the unit, and what is written is saved', async () => {
      const page = await open('li', PHONE)
      await go(page, 'reports')
      await page.waitForURL(/unit=jiaotiju/)
      await first(page).getByLabel('本期进展').fill('办了两场培训')
      await first(page).getByText('已保存').waitFor()
      expect(await sideways(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      await page.reload()
      await first(page).getByLabel('本期进展').waitFor()
      expect(await first(page).getByLabel('本期进展').inputValue()).toBe('办了两场培训')

      await page.context().setOffline(true)
      await first(page).getByLabel('本期进展').fill('办了两场培训，')
      await first(page).getByText('离线，已存在本机').waitFor()
      await page.context().setOffline(false)
      await first(page).getByText('已保存').waitFor()
      await page.context().close()
    })

    it('two people who write at once see both texts', async () => {
      const [one, other] = [await open('li'), await open('li')]
      await form(one)
      await form(other)
      await first(one).getByLabel('本期进展').waitFor()
      await first(other).getByLabel('本期进展').fill('另一个窗口写的')
      await first(other).getByText('已保存').waitFor()
      await first(one).getByLabel('本期进展').fill('办了两场培训')
      await first(one)
        .getByText(/li 已于/)
        .waitFor()
      expect(await first(one).innerText()).toContain('另一个窗口写的')
      expect(await violations(one)).toEqual([])
      await first(one).getByRole('button', { name: '用我写的' }).click()
      await first(one).getByText('已保存').waitFor()
      await one.context().close()
      await other.context().close()
    })

    it('it is signed, handed in, returned for a reason, mended and accepted', async () => {
      await step('zhao', '单位审核通过', '已审核，未报送')
      await step('li', '报送', '待统筹单位审核')
      const office = await open('wang')
      await form(office)
      await press(office, '退回单位')
      await office
        .getByRole('dialog')
        .getByLabel(/理由|原因/)
        .fill('请补充人数')
      await office.getByRole('dialog').getByRole('button', { name: '退回单位' }).click()
      await first(office).getByText('已退回，待修改').waitFor()
      await office.context().close()

      const editor = await open('li')
      await form(editor)
      await first(editor)
        .getByText(/统筹单位于.*退回：请补充人数/)
        .waitFor()
      await first(editor).getByLabel('本期进展').fill('办了两场培训，46 人参加')
      await first(editor).getByText('已保存').waitFor()
      await editor.context().close()
      await step('zhao', '单位审核通过', '已审核，未报送')
      await step('li', '报送', '待统筹单位审核')
      await step('wang', '通过', '已通过')
    })

    it('the office sees on its board how far everybody is', async () => {
      const page = await open('wang', PHONE)
      await go(page, `cycles/${CYCLE}/show`)
      await page.getByRole('link', { name: '填报看板' }).click()
      await page.getByRole('heading', { level: 1, name: /^填报看板/ }).waitFor()
      await page.getByRole('heading', { level: 2, name: '按单位' }).waitFor()
      await page
        .getByText(/已通过 1/)
        .first()
        .waitFor()
      await page.getByText(/退回 1 次/).waitFor()
      expect(await sideways(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })

    it('the unit asks for an extension and the office grants it', async () => {
      const editor = await open('li')
      await form(editor)
      await editor.getByRole('button', { name: '申请延期' }).click()
      const dialog = editor.getByRole('dialog')
      await dialog.getByLabel(/理由|原因/).fill('活动改在下周')
      await dialog.getByLabel('延期到').fill(dayAfter(18))
      await dialog.getByRole('button', { name: '申请延期' }).click()
      await editor.getByText('li 申请延期到').waitFor()
      await editor.context().close()
      const office = await open('wang', PHONE)
      await form(office)
      await office.getByRole('button', { name: '同意延期', exact: true }).click()
      await office
        .getByRole('dialog')
        .getByLabel(/理由|原因/)
        .fill('同意')
      await office.getByRole('dialog').getByRole('button', { name: '同意延期' }).click()
      await office.getByText(`同意延期到 ${dayAfter(18)}`).waitFor()
      expect(await sideways(office)).toBe(0)
      await office.context().close()
    })

    const step = async (user: string, verb: string, then: string) => {
      const page = await open(user)
      await form(page)
      await press(page, verb)
      await first(page).getByText(then, { exact: true }).waitFor()
      await page.context().close()
    }
  },
)

const DAYS = [
  ['开始填报', 0],
  ['单位填报期限', 5],
  ['单位报送期限', 7],
  ['统筹单位审核期限', 12],
  ['结束', 13],
  ['补交截止', 20],
] as const

const dayAfter = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Asia/Shanghai',
  })

/** The first task of the page. */
const first = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first()

const press = (page: Page, verb: string) =>
  first(page)
    .getByRole('button', { name: new RegExp(`^${verb}：`) })
    .click()

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })

async function post(page: Page, path: string, body: object) {
  const status = await page.evaluate(
    async ([to, sent]) =>
      (
        await fetch(`/api/districts/150602/${to}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: sent,
        })
      ).status,
    [path, JSON.stringify(body)] as const,
  )
  expect(status, path).toBe(201)
}
