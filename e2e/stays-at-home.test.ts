import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { browserPath, DESK, openBrowser, signIn } from './browser.ts'

describe.skipIf(!browserPath)(
  'the panel tells nobody else that it is used (needs a browser)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser?.close())

    it('asks its own server and no other, not even for a picture', async () => {
      const address = inject('demoAddress')
      const context = await browser.newContext({ viewport: DESK })
      const asked: string[] = []
      context.on('request', (request) => asked.push(request.url()))
      // What the rules of the page hold back is never a request; that it was tried is what counts.
      await context.exposeFunction('noteImage', (source: string) => asked.push(source))
      await context.addInitScript(() => {
        const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
        Object.defineProperty(HTMLImageElement.prototype, 'src', {
          ...source,
          set(this: HTMLImageElement, value: string) {
            Reflect.get(window, 'noteImage')(new URL(value, document.baseURI).href)
            source?.set?.call(this, value)
          },
        })
      })
      const page = await signIn(context, address)
      for (const path of ['/admin/', '/admin/targets', '/admin/targets/2021-2025~T07/show']) {
        await page.goto(`${address}${path}`)
        await page.waitForLoadState('networkidle')
      }
      const others = asked.filter(
        (url) => !url.startsWith(`${address}/`) && !/^(data|blob):/.test(url),
      )
      expect(asked.length).toBeGreaterThan(10)
      expect(others).toEqual([])
      await context.close()
    }, 60_000)
  },
)
