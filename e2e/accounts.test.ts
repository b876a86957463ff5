import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, signIn, violations } from './browser.ts'
import { startServer } from './server.ts'
import { nextTotp, totp } from './totp.ts'

const CHOSEN = 'Own-words-of-mine-58'
const FIRST = 'First-words-given-63'
const LATER = 'Later-words-chosen-64'

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'an account from its first link to its last day (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-accounts-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    let link = ''
    let secret = ''
    let recoveryCode = ''
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const fresh = async (viewport = DESK) =>
      (await browser.newContext({ locale: 'zh-CN', viewport })).newPage()
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)
    const atTheDoor = async (user: string, password: string, viewport = DESK) => {
      const page = await fresh(viewport)
      await go(page, '')
      await page.getByLabel('用户名').fill(user)
      await page.getByLabel(/^密码/).fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      return page
    }

    it('the administrator adds liming, sees the link once and gives a role', async () => {
      const page = await signIn(await browser.newContext({ locale: 'zh-CN' }), server.address)
      await page.getByRole('link', { name: '账号' }).click()
      await page.getByRole('link', { name: '新建账号' }).click()
      await page.getByLabel('姓名').fill('李明')
      await page.getByLabel(/^用户名/).fill('liming')
      await page.getByRole('button', { name: '新建账号' }).click()
      link = await page.getByRole('textbox', { name: '一次性链接' }).inputValue()
      expect(link).toContain(`${server.address}/admin/invitation#`)
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: '授予角色' }).click()
      await page.getByRole('combobox', { name: '单位' }).selectOption('jiaotiju')
      await page.getByRole('button', { name: '授予', exact: true }).click()
      await page.getByRole('button', { name: /^收回：liming/ }).waitFor()
      expect(await page.getByText(link).count()).toBe(0)
      await page.context().close()
    })

    it('liming sets a password by the link, which then works no more', async () => {
      const page = await fresh(PHONE)
      await page.goto(link)
      await page.getByText('您的用户名是 liming').waitFor()
      expect(await violations(page)).toEqual([])
      await fillNew(page, 'liming12345')
      await page.getByText(/密码(须|不能)/).waitFor()
      await fillNew(page, CHOSEN)
      await page.getByText('请用用户名 liming 登录').waitFor()
      const again = await fresh()
      await again.goto(link)
      await again.getByRole('alert').waitFor()
      expect(await again.getByLabel(/^新密码/).count()).toBe(0)
      await page.context().close()
      await again.context().close()
    })

    it('liming sets up a second factor', async () => {
      const page = await atTheDoor('liming', CHOSEN)
      await page.getByRole('button', { name: /我的账号/ }).click()
      await page.getByRole('menuitem', { name: '我的账号' }).click()
      await page.getByText('这里', { exact: true }).waitFor()
      await page.getByRole('button', { name: '启用两步验证' }).click()
      await page
        .getByLabel(/^现在的密码/)
        .last()
        .fill(CHOSEN)
      await page.getByRole('button', { name: '下一步' }).click()
      await page.getByRole('img', { name: '两步验证的二维码' }).waitFor()
      expect(await violations(page)).toEqual([])
      secret = (await page.locator('form code').innerText()).replaceAll(' ', '')
      await page.getByLabel('验证码').fill(totp(secret))
      await page.getByRole('button', { name: '确认启用' }).click()
      const codes = page.getByRole('list', { name: '恢复码' })
      recoveryCode = await codes.getByRole('listitem').first().innerText()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '我已保存' }).click()
      await page.getByText('已启用：登录时除密码外').waitFor()
      await page.context().close()
    })

    it('and signs in with a code, or with a recovery code, and out everywhere', async () => {
      const page = await atTheDoor('liming', CHOSEN, PHONE)
      await page.getByLabel('验证码').fill('000000')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByText('验证码不对').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('验证码').fill(nextTotp(secret))
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '实施情况' }).waitFor()

      const other = await atTheDoor('liming', CHOSEN)
      await other.getByRole('button', { name: '手机不在身边，用恢复码' }).click()
      await other.getByLabel('恢复码').fill(recoveryCode)
      await other.getByRole('button', { name: '登录', exact: true }).click()
      await other.getByRole('heading', { level: 1, name: '实施情况' }).waitFor()

      await go(page, 'account')
      await page.getByRole('button', { name: '全部退出' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '全部退出' }).click()
      await page.getByLabel('用户名').waitFor()
      await other.reload()
      await other.getByLabel('用户名').waitFor()
      await page.context().close()
      await other.context().close()
    })

    it('a first password from the administrator is changed before anything else', async () => {
      const admin = await signIn(await browser.newContext({ locale: 'zh-CN' }), server.address)
      await go(admin, 'accounts/create')
      await admin.getByLabel('姓名').fill('赵敏')
      await admin.getByLabel(/^用户名/).fill('zhaomin')
      await admin.getByRole('radio', { name: /现在设一个/ }).check()
      await admin.getByLabel(/^密码/).fill(FIRST)
      await admin.getByRole('button', { name: '新建账号' }).click()
      await admin.getByText('第一次登录时须修改').waitFor()

      const page = await atTheDoor('zhaomin', FIRST)
      await page.getByRole('heading', { level: 1, name: '请先修改密码' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel(/^现在的密码/).fill(FIRST)
      await fillNew(page, LATER)
      await page.getByRole('heading', { level: 1, name: '还没有权限' }).waitFor()

      await go(admin, 'accounts/liming/show')
      await admin.getByRole('button', { name: '移交' }).click()
      await admin.getByRole('combobox', { name: '接任者' }).selectOption('zhaomin')
      await admin.getByLabel('同时停用原来的账号').check()
      await admin.getByRole('dialog').getByRole('button', { name: '移交' }).click()
      await admin.getByText('已停用', { exact: true }).waitFor()
      expect(await violations(admin)).toEqual([])

      await page.reload()
      await page.getByRole('heading', { level: 1, name: '实施情况' }).waitFor()
      const gone = await atTheDoor('liming', CHOSEN)
      await gone.getByText('用户名或密码不对').waitFor()
      for (const one of [admin, page, gone]) await one.context().close()
    })
  },
)

async function fillNew(page: Page, password: string) {
  await page.getByLabel(/^新密码/).fill(password)
  await page.getByLabel(/^再输入一次新密码/).fill(password)
  await page.getByRole('button', { name: /^(设置|修改)密码$/ }).click()
}
