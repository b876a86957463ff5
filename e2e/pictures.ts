// Makes the pictures of the README from the product itself: pnpm pictures
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser, signIn } from './browser.ts'
import { startServer } from './server.ts'

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'gangyao-pictures-'))
mkdirSync(folder, { recursive: true })
const server = await startServer(data, ['--demo'])
const browser = await openBrowser()
try {
  for (const [language, locale, home] of [
    ['zh', 'zh-CN', '/'],
    ['en', 'en-US', '/en/'],
  ] as const) {
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 840 } })
    const site = await context.newPage()
    await site.goto(`${server.address}${home}`)
    await site.screenshot({ path: join(folder, `public.${language}.png`) })
    const panel = await signIn(context, server.address)
    if (language === 'en') await panel.getByRole('button', { name: 'English' }).first().click()
    await panel.getByRole('heading', { level: 1 }).waitFor()
    await panel.waitForLoadState('networkidle')
    await panel.screenshot({ path: join(folder, `admin.${language}.png`) })
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
