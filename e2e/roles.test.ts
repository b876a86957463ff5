import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const T07 = 'targets/2021-2025~T07'

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'the administrator gives roles, and everybody does what is theirs (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-roles-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'shen', 'wang']) await createUser(folder, user)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string) => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: DESK })
      return signIn(context, server.address, user)
    }
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)

    it('somebody without a role reads whom to ask', async () => {
      const page = await open('wang')
      await page.getByRole('heading', { level: 1, name: '还没有权限' }).waitFor()
      expect(await page.locator('main').innerText()).toMatch(/wang[\s\S]*系统管理员/)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })

    it('the administrator makes li an editor of one unit and shen the auditor', async () => {
      const page = await open('admin')
      await page.getByRole('link', { name: '人员与权限' }).click()
      await give(page, 'li', 'editor', 'jiaotiju')
      await give(page, 'shen', 'auditor')
      await give(page, 'nobody', 'leader')
      await page.getByText('没有用户 nobody').waitFor()
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })

    it('the editor enters a value for the own unit and no other', async () => {
      const page = await open('li')
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByRole('link', { name: '人员与权限' }).count()).toBe(0)
      expect(await page.getByRole('link', { name: '审计日志' }).count()).toBe(0)
      await page.getByRole('button', { name: /我的账号/ }).click()
      await page.getByText('单位填报人（区教育体育局）').waitFor()

      await go(page, `observations/create?target=2021-2025~T07&unit=kexie`)
      const unit = page.getByRole('combobox', { name: '填报单位' })
      await unit.waitFor()
      expect(await unit.locator('option').allInnerTexts()).toEqual(['区教育体育局'])
      await page.getByRole('combobox', { name: '周期' }).selectOption('2024')
      await page.getByLabel(/^数值/).fill('46')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('heading', { name: '已保存' }).waitFor()
      await page.getByText('公众现在还看不到这个数').waitFor()
      expect(await page.getByRole('button', { name: /公开/ }).count()).toBe(0)

      await go(page, `${T07}/show`)
      await page.getByRole('table', { name: '填报的数据' }).waitFor()
      expect(await page.getByRole('button', { name: '公开', exact: true }).count()).toBe(0)
      await page.context().close()
    })

    it('the editor cannot open a form of the plan, and reads why', async () => {
      const page = await open('li')
      await go(page, `${T07}/show`)
      const edit = page.getByRole('button', { name: '修改' })
      await edit.focus()
      await page.getByRole('tooltip').getByText('需要统筹单位的权限').waitFor()
      expect(await edit.getAttribute('aria-disabled')).toBe('true')
      expect(await violations(page)).toEqual([])
      for (const path of [T07, 'units/create', 'people', 'audit']) {
        await go(page, path)
        await page.getByText(/需要.*的权限；如需开通请联系系统管理员/).waitFor()
        expect(await page.getByRole('textbox').count(), path).toBe(0)
      }
      await page.context().close()
    })

    it('the auditor reads in the log what they did', async () => {
      const page = await open('shen')
      await page.getByRole('link', { name: '审计日志' }).click()
      await page.getByLabel('操作人的用户名').fill('li')
      await page.waitForURL(/filter/)
      const entry = page.getByRole('row', { name: /培训科学教师/ })
      await entry.getByRole('link', { name: '新增 · 数据' }).click()
      await page.getByRole('heading', { level: 1, name: '新增 · 数据' }).waitFor()
      expect(await page.locator('main').innerText()).toMatch(/数值\s+46/)
      expect(await violations(page)).toEqual([])
      await go(page, 'grid')
      await page.getByText(/需要.*单位填报人.*的权限/).waitFor()
      await page.context().close()
    })

    it('who loses the role loses the panel, at the next thing they ask', async () => {
      const [admin, editor] = [await open('admin'), await open('li')]
      await go(admin, 'people')
      await admin.getByRole('button', { name: '收回：li，单位填报人（区教育体育局）' }).click()
      await admin.getByRole('dialog').getByRole('button', { name: '收回' }).click()
      await admin.getByText('已收回').waitFor()
      await editor.reload()
      await editor.getByRole('heading', { level: 1, name: '还没有权限' }).waitFor()
      await admin.context().close()
      await editor.context().close()
    })
  },
)

async function give(page: Page, user: string, role: string, unit?: string) {
  await page.getByLabel('用户名').fill(user)
  await page.getByRole('combobox', { name: '角色' }).selectOption(role)
  if (unit !== undefined) await page.getByRole('combobox', { name: '单位' }).selectOption(unit)
  await page.getByRole('button', { name: '授予', exact: true }).click()
  if (user !== 'nobody')
    await page.getByRole('button', { name: new RegExp(`^收回：${user}`) }).waitFor()
}
