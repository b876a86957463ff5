import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const NUMBER = '13800005678'
const MASKED = '138****5678'

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'a contact person from the first entry to erasure (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-contacts-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'shen']) await createUser(folder, user)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string, viewport = DESK) =>
      signIn(await browser.newContext({ locale: 'zh-CN', viewport }), server.address, user)
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)

    it('the administrator makes li an editor of one unit and shen the auditor', async () => {
      const page = await open('admin')
      await go(page, 'people')
      for (const [user, role, unit] of [
        ['li', 'editor', 'jiaotiju'],
        ['shen', 'auditor', null],
      ] as const) {
        await page.getByLabel('用户名').fill(user)
        await page.getByRole('combobox', { name: '角色' }).selectOption(role)
        if (unit) await page.getByRole('combobox', { name: '单位' }).selectOption(unit)
        await page.getByRole('button', { name: '授予', exact: true }).click()
        await page.getByRole('button', { name: new RegExp(`^收回：${user}`) }).waitFor()
      }
      await page.context().close()
    })

    it('the editor adds one for the own unit, who is then shown hidden', async () => {
      const page = await open('li')
      await page.getByRole('link', { name: '联络员' }).click()
      await page.getByText('还没有联络员').waitFor()
      expect(await page.getByRole('button', { name: '导出' }).count()).toBe(0)
      await page.getByRole('link', { name: '新增联络员' }).click()
      await page.getByRole('heading', { level: 1, name: '新增联络员' }).waitFor()
      await page.getByLabel('姓名').fill('演示甲')
      const unit = page.getByRole('combobox', { name: '单位' })
      expect(await unit.locator('option').allInnerTexts()).toEqual(['区教育体育局'])
      await page.getByLabel('手机').fill(NUMBER)
      await page.getByLabel('备注').fill('演示：周一不在')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('请填写', { exact: true }).first().waitFor()
      await page.getByLabel('哪天同意的').fill('2024-01-08')
      await page.getByRole('combobox', { name: '怎样同意的' }).selectOption('written')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('heading', { level: 1, name: '演示甲' }).waitFor()
      await page.getByText(MASKED).waitFor()
      expect(await page.locator('main').innerText()).not.toContain(NUMBER)
      expect(await violations(page)).toEqual([])
      await go(page, 'contacts')
      const row = page.getByRole('row', { name: /演示甲/ })
      expect(await row.innerText()).toContain(MASKED)
      await page.context().close()
    })

    it('finds her by the whole number, which stands in no address', async () => {
      const page = await open('li', PHONE)
      await go(page, 'contacts')
      await page.getByRole('combobox', { name: '按什么找' }).selectOption('phone')
      const box = page.getByRole('textbox', { name: '手机（写全）' })
      await box.fill('1380000')
      await page.getByRole('button', { name: '查找' }).click()
      await page.getByText('没有找到').waitFor()
      await box.fill('138 0000 5678')
      await page.getByRole('button', { name: '查找' }).click()
      await page.getByText('找到 1 位').waitFor()
      expect(page.url()).not.toMatch(/5678/)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })

    it('looks at the number for a reason, and it is hidden again', async () => {
      const page = await open('li')
      await openContact(page, server.address)
      await page.getByRole('button', { name: '查看 演示甲 的手机' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '查看', exact: true }).click()
      await dialog.getByText('请填写', { exact: true }).waitFor()
      await dialog.getByLabel('理由').fill('通知开会')
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '查看', exact: true }).click()
      await page.getByText(NUMBER).waitFor()
      await page.getByText('已记入审计日志').waitFor()
      await page.waitForFunction(() => document.querySelectorAll('[role=dialog]').length === 1)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '隐去' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(await page.locator('body').innerText()).not.toContain(NUMBER)
      await page.context().close()
    })

    it('changes the post, and the number that was hidden stays', async () => {
      const page = await open('li')
      await openContact(page, server.address)
      await page.getByRole('link', { name: '修改' }).click()
      await page.getByLabel('职务').fill('科员')
      expect(await page.getByRole('textbox', { name: '手机' }).getAttribute('readonly')).not.toBe(
        null,
      )
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('科员').waitFor()
      await reveal(page, '手机', '核对')
      await page.getByText(NUMBER).waitFor()
      await page.context().close()
    })

    it('the auditor reads in the log who looked and why, and no number', async () => {
      const page = await open('shen')
      expect(await page.getByRole('link', { name: '联络员' }).count()).toBe(0)
      await go(page, 'contacts')
      await page.getByText(/需要.*的权限/).waitFor()
      await page.getByRole('link', { name: '审计日志' }).click()
      await page.getByRole('combobox', { name: '对象类型' }).selectOption('contacts')
      const entry = page.getByRole('row', { name: /通知开会/ })
      expect(await entry.innerText()).toContain('li')
      await entry.getByRole('link', { name: '查看隐去的内容 · 联络员' }).click()
      await page.getByRole('heading', { level: 1, name: '查看隐去的内容 · 联络员' }).waitFor()
      const words = await page.locator('main').innerText()
      expect(words).toMatch(/内容\s+手机/)
      expect(words).not.toContain(NUMBER)
      await page.context().close()
    })

    it('the office takes the table out, with everything open', async () => {
      const page = await open('admin')
      await go(page, 'contacts')
      await page.getByRole('button', { name: '导出' }).click()
      await page.getByRole('dialog').getByRole('radio', { name: 'CSV' }).check()
      expect(await violations(page)).toEqual([])
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: '导出' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('单位联络员.csv')
      expect(readFileSync(await download.path(), 'utf8')).toContain(NUMBER)
      await page.context().close()
    })

    it('without the key everything is hidden, and the page says what to do', async () => {
      const key = join(folder, 'personal-key')
      renameSync(key, `${key}.away`)
      const page = await open('admin', PHONE)
      await go(page, 'contacts')
      await page.getByText(/请系统管理员核对 GANGYAO_PERSONAL_KEY/).waitFor()
      expect(await page.locator('main').innerText()).not.toMatch(/演示甲|5678/)
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: '****' }).click()
      await reveal(page, '手机', '核对', '****')
      await page
        .getByRole('dialog')
        .getByText(/密钥不对.*请告知系统管理员/)
        .waitFor()
      renameSync(`${key}.away`, key)
      await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
      await page.getByText(NUMBER).waitFor()
      const { wide, room } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { wide: scrollWidth, room: clientWidth }
      })
      expect(wide).toBeLessThanOrEqual(room)
      await page.context().close()
    })

    it('and erases what is personal, for ever', async () => {
      const page = await open('admin')
      await openContact(page, server.address)
      await page.getByRole('button', { name: '抹去个人信息' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('理由').fill('本人要求')
      await dialog.getByRole('button', { name: '抹去' }).click()
      await dialog.getByText('请先勾选').waitFor()
      await dialog.getByLabel('我知道抹去后不能恢复').check()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '抹去' }).click()
      await page.getByRole('heading', { level: 1, name: '（已抹去）' }).waitFor()
      const words = await page.locator('main').innerText()
      expect(words).not.toMatch(/演示甲|5678/)
      expect(await page.getByRole('link', { name: '修改' }).count()).toBe(0)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })
  },
)

async function openContact(page: Page, address: string) {
  await page.goto(`${address}/admin/contacts`)
  await page.getByRole('link', { name: '演示甲' }).click()
  await page.getByRole('heading', { level: 1, name: '演示甲' }).waitFor()
}

async function reveal(page: Page, field: string, reason: string, name = '演示甲') {
  await page.getByRole('button', { name: `查看 ${name} 的${field}` }).click()
  await page.getByRole('dialog').getByLabel('理由').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click()
}
