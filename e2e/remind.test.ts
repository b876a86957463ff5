import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter, post } from './ask-the-api.ts'
import { browserPath, DESK, openBrowser, signIn, violations } from './browser.ts'
import { createUser, startServer } from './server.ts'

const CYCLE = '2021-2025~now'
const UNIT = 'jiaotiju'
const PHONE = { width: 390, height: 844 }

describe.skipIf(!browserPath)(
  'the office reminds a unit from the board, whose editor sees it in the panel and by mail (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-remind-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let mail: Awaited<ReturnType<typeof aMailServer>>
    let browser: Browser
    beforeAll(async () => {
      mail = await aMailServer()
      server = await startServer(folder, [], {
        GANGYAO_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
        GANGYAO_MAIL_FROM: 'gangyao@example.cn',
      })
      browser = await openBrowser()
      for (const user of ['li', 'wang']) await createUser(folder, user)
      const admin = await open('admin')
      await post(admin, 'grants', { user: 'li', role: 'editor', unit: UNIT })
      await post(admin, 'grants', { user: 'wang', role: 'coordinator', unit: '' })
      await admin.context().close()
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      await mail?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (user: string, viewport = DESK) =>
      signIn(await browser.newContext({ locale: 'zh-CN', viewport }), server.address, user)
    const go = (page: Page, path: string) => page.goto(`${server.address}/admin/${path}`)

    it('the editor wishes mail, at an address of their own', async () => {
      const page = await open('li')
      await go(page, 'account')
      await page.getByLabel('接收通知的邮箱').fill('li@example.cn')
      await page
        .getByRole('form', { name: '通知设置' })
        .getByRole('button', { name: '保存' })
        .click()
      await page.getByText('已保存').waitFor()
      await page.context().close()
    })

    it('the office sees who will be told, and reminds once', async () => {
      const page = await open('wang')
      await post(page, 'cycles', {
        ...{ plan: '2021-2025', code: 'now', kind: 'adhoc', title: '终期填报' },
        ...{ start: '2025-07-01', end: '2025-12-31', opens: dayAfter(-1), unitDue: dayAfter(5) },
        ...{ approverDue: dayAfter(7), officeDue: dayAfter(12), closes: dayAfter(13) },
      })
      await go(page, `cycles/${CYCLE}/board`)
      await page.getByRole('button', { name: /^提醒：.*教育体育局$/ }).click()
      await page
        .getByRole('dialog')
        .getByText(/li（li）/)
        .waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: '提醒' }).click()
      await page.getByText('已提醒 1 人').waitFor()
      await page.getByText(/^已于 .* 提醒$/).waitFor()
      await page.getByRole('button', { name: /^提醒：.*教育体育局$/ }).click()
      await page
        .getByRole('dialog')
        .getByText(/今天已提醒过，不再打扰/)
        .waitFor()
      await page.getByRole('dialog').getByRole('button', { name: '提醒' }).click()
      await page.getByRole('dialog').getByText('今天已经提醒过').waitFor()
      await page.context().close()
    })

    it('a mail arrives, for it has not been read in the panel yet', async () => {
      await expect.poll(() => mail.to, { timeout: 15_000 }).toEqual(['li@example.cn'])
    })

    it('the editor sees it in the bell and comes to the form', async () => {
      const page = await open('li', PHONE)
      await page.getByRole('link', { name: '通知，1 条未读' }).click()
      await page.getByRole('heading', { level: 1, name: '通知' }).waitFor()
      await page.getByText('未读', { exact: true }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: /^终期填报：/ }).click()
      await page.waitForURL(/reports\/2021-2025~now\?unit=jiaotiju/)
      await page.getByRole('link', { name: '通知，没有未读的' }).waitFor()
      await page.context().close()
    })
  },
)

/** A mail server on this machine that keeps who was written to. */
async function aMailServer() {
  const to: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      stream.resume()
      stream.on('end', () => {
        to.push(...session.envelope.rcptTo.map(({ address }) => address))
        callback()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  return { to, port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
