import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn } from './browser.ts'
import { startServer } from './server.ts'

interface Standing {
  target: string
  light: string
  label: Record<'zh' | 'en', string>
  sentence: Record<'zh' | 'en', string>
}

/** Everything is published first, so that citizens and the office look at the same values. */
describe.skipIf(!browserPath)(
  'a target stands the same wherever it is told (needs a browser)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangyao-one-voice-'))
    let server: Awaited<ReturnType<typeof startServer>>
    let browser: Browser
    beforeAll(async () => {
      server = await startServer(folder, ['--demo'])
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    it('in the API, the panel, the public page and the exported table, for all 28', async () => {
      const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN' })
      const panel = await signIn(context, server.address)
      const api = `${server.address}/api/districts/150602`
      const json = async (path: string) => (await context.request.get(`${api}/${path}`)).json()
      const drafts: { id: string }[] = await json('observations?published=false&_end=1000')
      const published = await context.request.post(`${api}/observations/publish`, {
        data: { ids: drafts.map(({ id }) => id) },
        headers: { origin: server.address },
      })
      expect(published.status()).toBe(200)

      const standings: Standing[] = await json('assessments?plan=2021-2025&_end=100')
      expect(standings).toHaveLength(28)
      const exported = await context.request.get(
        `${api}/assessments/export?plan=2021-2025&format=csv&lang=zh`,
      )
      const table = await exported.text()
      await panel.goto(`${server.address}/admin/targets`)
      await panel.getByRole('link', { name: '人均科普经费' }).first().waitFor()
      const list = (await panel.locator('main').textContent()) ?? ''
      const citizen = await context.newPage()
      for (const { target, label, sentence } of standings) {
        expect(list, target).toContain(sentence.zh)
        expect(table, target).toContain(sentence.zh)
        expect(table.match(new RegExp(`^${target},.*`, 'm'))?.[0], target).toContain(label.zh)
        for (const [language, prefix] of [
          ['zh', ''],
          ['en', '/en'],
        ] as const) {
          await citizen.goto(`${server.address}${prefix}/150602/2021-2025/targets/${target}`)
          const page = (await citizen.locator('main').textContent()) ?? ''
          expect(page, target).toContain(sentence[language])
          expect(page, target).toContain(label[language])
        }
      }
      await context.close()
    }, 120_000)
  },
)
