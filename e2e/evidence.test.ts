import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter, post } from './ask-the-api.ts'
import { browserPath, openBrowser, openingFor, sideways, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const CYCLE = '2021-2025~final'
const UNIT = 'jiaotiju'
const PHONE = { width: 390, height: 844 }

const SHEET = '%PDF-1.7\n签到表'
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806', 'hex')

/** One story on one server: each part begins where the one before ended. */
describe.skipIf(!browserPath)(
  'a unit supports what it reports, and the office opens it (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-evidence-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'zhao', 'wang']) await createUser(folder, user)
      const admin = await open('admin')
      await post(admin, 'grants', { user: 'li', role: 'editor', unit: UNIT })
      await post(admin, 'grants', { user: 'zhao', role: 'approver', unit: UNIT })
      await post(admin, 'grants', { user: 'wang', role: 'coordinator', unit: '' })
      await admin.context().close()
      const office = await open('wang')
      await post(office, 'cycles', {
        ...{ plan: '2021-2025', code: 'final', kind: 'adhoc', title: '终期填报' },
        ...{ start: '2025-07-01', end: '2025-12-31', opens: dayAfter(0), unitDue: dayAfter(5) },
        ...{ approverDue: dayAfter(7), officeDue: dayAfter(12), closes: dayAfter(13) },
      })
      await office.context().close()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = openingFor(
      () => browser,
      () => server.address,
    )
    const form = (page: Page) => page.goto(`${server.address}/admin/reports/${CYCLE}?unit=${UNIT}`)
    const step = async (user: string, verb: string, then: string) => {
      const page = await open(user)
      await form(page)
      await first(page)
        .getByRole('button', { name: new RegExp(`^${verb}：`) })
        .click()
      await first(page).getByText(then, { exact: true }).waitFor()
      await page.context().close()
    }

    it('on a phone: a file is taken, a wrong one refused with a sentence', async () => {
      const page = await open('li', PHONE)
      await form(page)
      await first(page).getByLabel('本期进展').fill('办了两场培训')
      const file = first(page).getByLabel(/^添加文件或照片：/)
      await file.setInputFiles([
        { name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SHEET) },
        { name: '证明.pdf', mimeType: 'application/pdf', buffer: PNG },
        { name: '台账.xlsm', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
      ])
      await first(page).getByRole('button', { name: '签到表', exact: true }).waitFor()
      await first(page)
        .getByText('证明.pdf 没有上传：文件名以“.pdf”结尾，内容却是“PNG 图片”')
        .waitFor()
      await first(page)
        .getByText(/^台账.xlsm 没有上传：这个文件带有宏/)
        .waitFor()
      await first(page).getByText('已保存').waitFor()
      expect(await sideways(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      await page.reload()
      await first(page).getByRole('button', { name: '签到表', exact: true }).waitFor()
      await page.context().close()
    })

    it('a link is added, taken out, and chosen again from what the unit has', async () => {
      const page = await open('li')
      await form(page)
      await first(page)
        .getByRole('button', { name: /^添加网址/ })
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('网址').fill('javascript:alert(1)')
      await dialog.getByLabel('名称').fill('活动报道')
      await dialog.getByRole('button', { name: '添加' }).click()
      await dialog.getByText('请填写以 http:// 或 https:// 开头的完整网址').waitFor()
      await dialog.getByLabel('网址').fill('https://kexie.example/news/1')
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '添加' }).click()
      const link = first(page).getByRole('link', { name: '活动报道' })
      await link.waitFor()
      expect(await link.getAttribute('rel')).toContain('noopener')
      await first(page).getByRole('button', { name: '移除：活动报道' }).click()
      await link.waitFor({ state: 'detached' })
      await first(page)
        .getByRole('button', { name: /^从已有材料中选/ })
        .click()
      await dialog.getByRole('checkbox', { name: /^活动报道/ }).check()
      await dialog.getByRole('button', { name: '添加 1 份' }).click()
      await link.waitFor()
      await first(page).getByText('已保存').waitFor()
      await page.context().close()
    })

    it('it is signed and handed in, and the office opens it', async () => {
      await step('zhao', '单位审核通过', '已审核，未报送')
      await step('li', '报送', '待统筹单位审核')
      const page = await open('wang')
      await form(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        first(page).getByRole('button', { name: '签到表', exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toBe('签到表.pdf')
      expect(readFileSync(await download.path(), 'utf8')).toBe(SHEET)
      await page.context().close()
    })

    it('its page tells where it is used, and refuses to delete what is', async () => {
      const page = await open('li', PHONE)
      await page.goto(`${server.address}/admin/evidence`)
      await page.getByRole('link', { name: 'final · A1.1' }).first().waitFor()
      expect(await sideways(page)).toBe(0)
      await page.getByRole('button', { name: '删除：签到表' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '删除' }).click()
      await dialog.getByText('“签到表”还用在这些填报中：final · A1.1').waitFor()
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })
  },
)

/** The first task of the page. */
const first = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first()
