import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter, post } from './ask-the-api.ts'
import { browserPath, DESK, openBrowser, openingFor, sideways, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const CYCLE = '2021-2025~final'
const UNIT = 'jiaotiju'
const OTHER = 'kexie'
const PUBLIC = '/150602/2021-2025/tasks/A1.1'
const PHONE = { width: 390, height: 844 }

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'a unit reports with what another supplied, the office returns it, accepts it and publishes it (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-report-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    /** Everybody signs in once. */
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'zhao', 'wang', 'sun', 'meng']) await createUser(folder, user)
      const admin = await open('admin')
      await post(admin, 'grants', { user: 'li', role: 'editor', unit: UNIT })
      await post(admin, 'grants', { user: 'zhao', role: 'approver', unit: UNIT })
      await post(admin, 'grants', { user: 'wang', role: 'coordinator', unit: '' })
      await post(admin, 'grants', { user: 'sun', role: 'editor', unit: OTHER })
      await post(admin, 'grants', { user: 'meng', role: 'leader', unit: '' })
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    /** Everybody keeps their window, on each of their devices. */
    const windows = new Map<string, Promise<Page>>()
    const open = (user: string, viewport = DESK) => {
      const key = `${user} ${viewport.width}`
      const page = windows.get(key) ?? openNew(user, viewport)
      windows.set(key, page)
      return page
    }
    const openNew = openingFor(
      () => browser,
      () => server.address,
    )
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
    })

    it('two people who write at once see both texts', async () => {
      const [one, other] = [await open('li'), await openNew('li')]
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
      await other.context().close()
    })

    it('the lead asks another unit for something, and uses what it supplies', async () => {
      const lead = await open('li')
      await form(lead)
      await first(lead).getByRole('button', { name: '请单位提供材料' }).click()
      const dialog = lead.getByRole('dialog')
      await dialog.getByRole('button', { name: '发出请求' }).click()
      expect(await dialog.getByText('请填写').count()).toBe(2)
      await dialog.getByRole('combobox', { name: '单位' }).selectOption(OTHER)
      await dialog.getByLabel('需要什么').fill('科普报告会场次')
      await dialog.getByRole('button', { name: '发出请求' }).click()
      await first(lead).getByText('待提供', { exact: true }).waitFor()
      expect(await violations(lead)).toEqual([])

      const asked = await open('sun', PHONE)
      await go(asked, `reports/${CYCLE}`)
      const card = asked.locator('section').filter({ hasText: '请本单位提供：A1.1' })
      await card.getByLabel('提供的内容').fill('举办报告会 6 场')
      await asked.reload()
      await card.getByLabel('提供的内容').waitFor()
      expect(await card.getByLabel('提供的内容').inputValue()).toBe('举办报告会 6 场')
      await card.getByRole('button', { name: '提供', exact: true }).click()
      await card.getByText('已提供', { exact: true }).waitFor()
      expect(await asked.evaluate(() => JSON.stringify(localStorage))).not.toContain('报告会')
      expect(await sideways(asked)).toBe(0)

      await lead.reload()
      await first(lead).getByRole('button', { name: '采用', exact: true }).click()
      await first(lead).getByText('已采用', { exact: true }).waitFor()
      expect(await first(lead).getByLabel('本期进展').inputValue()).toBe(
        '办了两场培训\n举办报告会 6 场（区科学技术协会提供）',
      )
    })

    it('it is signed, handed in, returned for a reason, mended and accepted', async () => {
      await step('zhao', '单位审核通过', '已审核，未报送')
      await step('li', '报送', '待统筹单位审核')
      const office = await open('wang')
      await form(office)
      await press(office, '退回单位')
      await because(office, '退回单位', '请补充人数')
      await first(office).getByText('已退回，待修改').waitFor()

      const editor = await open('li')
      await form(editor)
      await first(editor)
        .getByText(/统筹单位于.*退回：请补充人数/)
        .waitFor()
      await first(editor).getByLabel('本期进展').fill('办了两场培训，46 人参加')
      await first(editor).getByText('已保存').waitFor()
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
      await page.getByRole('button', { name: '按任务' }).click()
      await page.getByText(/退回 1 次/).waitFor()
      await page.getByRole('button', { name: /^未打开/ }).click()
      await page.getByLabel('查找单位或任务').fill('农牧')
      await page.waitForURL(/stage=untouched/)
      expect(await page.getByText(/退回 1 次/).count()).toBe(0)
      await page.reload()
      await page.getByText(/符合条件 \d+ 项/).waitFor()
      expect(await page.getByLabel('查找单位或任务').inputValue()).toBe('农牧')
      expect(await sideways(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    })

    it('the office publishes it; a leader and everybody read it, until it is taken off', async () => {
      const office = await open('wang')
      await form(office)
      await press(office, '公开')
      await office.getByRole('dialog').getByRole('button', { name: '公开' }).click()
      await first(office).getByText('已公开', { exact: true }).waitFor()
      const words = async (page: Page) => {
        await page.goto(`${server.address}${PUBLIC}`)
        return page.locator('main').innerText()
      }

      const leader = await open('meng', PHONE)
      await go(leader, `cycles/${CYCLE}/board?view=tasks&stage=published`)
      await leader.getByRole('link', { name: /^A1\.1/ }).click()
      await first(leader).getByText('办了两场培训，46 人参加').waitFor()
      expect(await leader.locator('main textarea, main input').count()).toBe(0)
      expect(await first(leader).getByRole('button').count()).toBe(0)
      expect(await sideways(leader)).toBe(0)
      expect(await violations(leader)).toEqual([])
      const read = await words(leader)
      expect(read).toContain('办了两场培训，46 人参加')
      for (const name of ['li', 'zhao', 'wang'])
        expect(read).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect(await leader.locator('h1').count()).toBe(1)
      expect(await violations(leader)).toEqual([])

      await press(office, '撤下公开')
      await because(office, '撤下公开', '数字有误')
      await first(office).getByText('已通过', { exact: true }).waitFor()
      expect(await words(leader)).not.toContain('办了两场培训')
    })

    it('a closed cycle is locked, which is said once, until the office grants an extension', async () => {
      const office = await open('wang', PHONE)
      await go(office, 'cycles')
      await office.locator('h1').waitFor()
      await post(office, 'cycles', OVER)
      const editor = await open('li')
      const over = (page: Page) => go(page, `reports/2021-2025~over?unit=${UNIT}`)
      await over(editor)
      await editor.getByText(/本期已于 .* 截止/).waitFor()
      expect(await editor.getByText(/本期已于 .* 截止/).count()).toBe(1)
      expect(await editor.getByLabel('本期进展').count()).toBe(0)
      await editor.getByRole('button', { name: '申请延期' }).click()
      await editor.getByRole('dialog').getByLabel('延期到').fill(dayAfter(18))
      await because(editor, '申请延期', '活动改在下周')
      await editor.getByText('li 申请延期到').waitFor()

      await over(office)
      await office.getByRole('button', { name: '同意延期', exact: true }).click()
      await because(office, '同意延期', '同意')
      await office.getByText(`同意延期到 ${dayAfter(18)}`).waitFor()
      expect(await sideways(office)).toBe(0)

      await editor.reload()
      await first(editor).getByLabel('本期进展').fill('补报：办了一场培训')
      await first(editor).getByText('已保存').waitFor()
    })

    it('of the past the office records for a unit, and says where it is from', async () => {
      const office = await open('wang')
      await go(office, 'cycles')
      await office.locator('h1').waitFor()
      await post(office, 'cycles', PAST)
      await go(office, `reports/2021-2025~past?unit=${UNIT}`)
      await first(office).getByLabel('本期进展').fill('培训科技辅导员 40 人')
      await first(office).getByText('已保存').waitFor()
      await press(office, '代单位审核')
      await office.getByRole('dialog').getByLabel('内容来源').fill('2021 年度工作总结')
      await office.getByRole('dialog').getByRole('button', { name: '代单位审核' }).click()
      await first(office).getByText('科协代录，来源：2021 年度工作总结').waitFor()
      expect(await violations(office)).toEqual([])
    })

    const step = async (user: string, verb: string, then: string) => {
      const page = await open(user)
      await form(page)
      await press(page, verb)
      await first(page).getByText(then, { exact: true }).waitFor()
    }
  },
)

const DAYS = [
  ['开始填报日', 0],
  ['单位填报期限', 5],
  ['单位报送期限', 7],
  ['统筹单位审核期限', 12],
  ['结束日', 13],
  ['补交截止日', 20],
] as const

/** Says why, in the dialog of a verb. */
async function because(page: Page, verb: string, reason: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/理由|原因/).fill(reason)
  await dialog.getByRole('button', { name: verb }).click()
}

const UNNAMED = { plan: '2021-2025', kind: 'adhoc' }

/** Closed before anybody wrote. */
const OVER = {
  ...{ ...UNNAMED, code: 'over', title: '上半年进展填报', start: '2025-01-01', end: '2025-06-30' },
  ...{ opens: dayAfter(-30), unitDue: dayAfter(-20), approverDue: dayAfter(-18) },
  ...{ officeDue: dayAfter(-12), closes: dayAfter(-10) },
}

/** Of the past, open now. */
const PAST = {
  ...{ ...UNNAMED, code: 'past', title: '2021 年度补录', start: '2021-01-01', end: '2021-12-31' },
  ...{ opens: dayAfter(-1), unitDue: dayAfter(20), approverDue: dayAfter(22) },
  ...{ officeDue: dayAfter(30), closes: dayAfter(40), historical: true },
}

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
