import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, PHONE, signIn, violations } from './browser.ts'
import { startServer } from './server.ts'

const CYCLE = '2021-2025~final'

describe.skipIf(!browserPath)(
  'the office takes the documents of a cycle away (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-documents-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      server = await startServer(folder)
      browser = await openBrowser()
      const context = await browser.newContext({ locale: 'zh-CN', viewport: DESK })
      page = await signIn(context, server.address, 'admin')
      await openCycle(page)
      await page.goto(`${server.address}/admin/cycles/${CYCLE}/show`)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('and is told first on how little they rest', async () => {
      await page.getByText('应报 34 项，已审核通过 0 项').waitFor()
      await page.getByText('还没有审核通过的填报').waitFor()
      expect(await violations(page)).toEqual([])
      await page.setViewportSize(PHONE)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      await page.setViewportSize(DESK)
    })

    it.each([
      ['调度通报（Word）', '2025年进展情况通报.docx'],
      ['任务台账（Excel）', '任务台账（截至2025年）.xlsx'],
      ['各单位进展情况表（压缩包）', '各单位2025年进展情况表.zip'],
      ['区教育体育局的进展情况表（Word）', '区教育体育局2025年进展情况表.docx'],
    ])('%s', async (button, name) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: button, exact: true }).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe(name)
      const kept = join(folder, 'kept')
      await download.saveAs(kept)
      expect(readFileSync(kept).subarray(0, 2).toString()).toBe('PK')
    })

    it('and where one cannot be made the page says why', async () => {
      await page.context().setOffline(true)
      await page.getByRole('button', { name: '调度通报（Word）' }).click()
      await page.getByRole('alert').filter({ hasText: '连' }).waitFor()
      await page.context().setOffline(false)
    })
  },
)

async function openCycle(page: Page) {
  const day = (ahead: number) =>
    new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('sv-SE', {
      timeZone: 'Asia/Shanghai',
    })
  const cycle = {
    ...{ plan: '2021-2025', code: 'final', kind: 'year', period: '2025', title: '2025 年进展填报' },
    ...{ start: '2025-01-01', end: '2025-12-31', opens: day(0), unitDue: day(5) },
    ...{ approverDue: day(7), officeDue: day(12), closes: day(13), lateUntil: day(20) },
  }
  const status = await page.evaluate(
    async (sent) =>
      (
        await fetch('/api/districts/150602/cycles', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: sent,
        })
      ).status,
    JSON.stringify(cycle),
  )
  expect(status).toBe(201)
}
