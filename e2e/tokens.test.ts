import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'a token for a program, until it is revoked (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-tokens-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    let token = ''
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      await createUser(folder, 'li')
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string, viewport = DESK) =>
      signIn(await browser.newContext({ locale: 'zh-CN', viewport }), server.address, user)
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)
    const ask = (path: string) =>
      fetch(`${server.address}/api/districts/150602${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      })

    it('the administrator makes li an editor', async () => {
      const page = await open('admin')
      await go(page, 'people')
      await page.getByLabel('用户名').fill('li')
      await page.getByRole('combobox', { name: '单位' }).selectOption('jiaotiju')
      await page.getByRole('button', { name: '授予', exact: true }).click()
      await page.getByRole('button', { name: /^收回：li/ }).waitFor()
      await page.context().close()
    })

    it('li makes one on a phone, of the own permissions only, and sees it once', async () => {
      const page = await open('li', PHONE)
      await go(page, 'account')
      await page.getByText('还没有令牌').waitFor()
      await page.getByRole('button', { name: '新建令牌' }).click()
      expect(await page.getByRole('checkbox', { name: '指标：修改' }).count()).toBe(0)
      await page.getByRole('button', { name: '新建', exact: true }).click()
      await page.getByText('至少选一项').waitFor()
      await page.getByLabel('用途').fill('演示报表')
      await page.getByRole('checkbox', { name: '指标：查看' }).check()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '新建', exact: true }).click()
      token = await page.getByRole('textbox', { name: '令牌', exact: true }).inputValue()
      expect(token).toMatch(/^gy_150602_/)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '我已保存' }).click()
      await page.getByText('还没有用过').waitFor()
      expect(await page.getByText(token).count()).toBe(0)
      await page.context().close()
    })

    it('a program reads with it what it is for, and nothing else', async () => {
      expect((await ask('/targets')).status).toBe(200)
      expect((await ask('/units')).status).toBe(403)
      const page = await open('li')
      await go(page, 'account')
      await page
        .getByText(/最近使用 \d{4}-\d\d-\d\d/)
        .last()
        .waitFor()
      await page.context().close()
    })

    it('the administrator sees whose it is and revokes it; then it is refused', async () => {
      const page = await open('admin')
      await go(page, 'account')
      const others = page.getByRole('region', { name: '其他人的接口令牌（1）' })
      await others.getByRole('link', { name: 'li' }).waitFor()
      await others.getByRole('button', { name: '撤销：演示报表' }).click()
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
      await others.getByText(/由 admin 撤销/).waitFor()
      expect((await ask('/targets')).status).toBe(401)
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })
  },
)
