import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter, post } from './ask-the-api.ts'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const CYCLE = '2021-2025~final'
const UNIT = 'jiaotiju'
const PHONE = { width: 390, height: 844 }

describe.skipIf(!browserPath)(
  'a unit fills its form in Excel and brings it back (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-excel-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      for (const user of ['li', 'wang']) await createUser(folder, user)
      const admin = await open('admin')
      await post(admin, 'grants', { user: 'li', role: 'editor', unit: UNIT })
      await post(admin, 'grants', { user: 'wang', role: 'coordinator', unit: '' })
      await admin.context().close()
      const office = await open('wang')
      await post(office, 'cycles', {
        ...{ plan: '2021-2025', code: 'final', kind: 'adhoc', title: '总结填报', titleEn: null },
        ...{ period: null, start: '2025-01-01', end: '2025-12-31', opens: dayAfter(-1) },
        ...{
          unitDue: dayAfter(5),
          approverDue: dayAfter(6),
          officeDue: dayAfter(7),
          closes: dayAfter(8),
        },
        ...{ lateUntil: null, historical: false },
      })
      await office.context().close()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string, viewport = DESK) => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport })
      return signIn(context, server.address, user)
    }

    it('a wrong cell is named, and once it is mended the texts stand in the form', async () => {
      const page = await open('li', PHONE)
      await page.goto(`${server.address}/admin/reports/${CYCLE}?unit=${UNIT}`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载 Excel' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('总结填报 区教育体育局.xlsx')
      const template = readFileSync(await download.path())

      const wrong = await filled(template, { 本期进展: '办了两场培训。', 完成日期: '二月三十日' })
      await page.getByRole('button', { name: '导入 Excel' }).click()
      await choose(page, wrong)
      await page.getByText('工作表“进展填报”H2：“二月三十日”不是日期').waitFor()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('button', { name: '导入' }).isDisabled()).toBe(true)
      expect(await violations(page)).toEqual([])

      await choose(page, await filled(template, { 本期进展: '办了两场培训。' }))
      await dialog.getByText('将写入 1 项填报、0 个数值。').waitFor()
      await dialog.getByText('办了两场培训。').waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: '导入这 1 条' }).click()
      await dialog.getByText('已写入 1 项填报、0 个数值。').waitFor()
      await dialog.getByRole('button', { name: '关闭' }).click()
      const text = page.getByLabel('本期进展').first()
      await expect.poll(() => text.inputValue()).toBe('办了两场培训。')

      await page.getByRole('button', { name: '导入 Excel' }).click()
      await choose(page, await filled(template, { 本期进展: '办了两场培训。' }))
      await dialog.getByText('没有要写入的').waitFor()
      await page.context().close()
    })

    it('the office has the forms of all on its board', async () => {
      const page = await open('wang')
      await page.goto(`${server.address}/admin/cycles/${CYCLE}/board`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载 Excel' }).click(),
      ])
      await page.getByRole('button', { name: '导入 Excel' }).click()
      await choose(page, readFileSync(await download.path()))
      await page.getByText('没有要写入的').waitFor()
      expect(await violations(page)).toEqual([])
      await page.context().close()
    })
  },
)

/** The workbook as another program writes it, with some cells of its first task filled in. */
async function filled(template: Uint8Array, cells: Record<string, CellValue>): Promise<Uint8Array> {
  const { sheets } = await readXlsx(template)
  const [headings, first] = sheets.find(({ name }) => name === '进展填报')?.rows ?? []
  if (!headings || !first) throw new Error('there is no sheet to fill in')
  for (const [heading, cell] of Object.entries(cells)) first[headings.indexOf(heading)] = cell
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) })
}

const choose = (page: Page, file: Uint8Array) =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      ...{ name: '填报.xlsx', buffer: Buffer.from(file) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
