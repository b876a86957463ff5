import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { PASSWORD } from './server.ts'

/** The path of the browser the stories run in; null skips them, by name. */
export const browserPath = findBrowser()

export const DESK = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 780 }

export function openBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error('no Chromium or Chrome was found')
  return chromium.launch({
    // Without it Chromium cannot write a file with a Chinese name.
    env: { ...process.env, LANG: 'C.UTF-8' },
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Signs in, if nobody is named as the administrator, and waits for the dashboard. */
export async function signIn(
  context: BrowserContext,
  address: string,
  user = 'admin',
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/admin/`)
  await page.getByLabel(/用户名|User name/).fill(user)
  await page.getByLabel(/^(密码|Password)/).fill(PASSWORD)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.waitForURL((url) => !url.pathname.includes('login'))
  return page
}

/** Opens windows for people, each of whom signs in once. */
export function openingFor(browser: () => Browser, address: () => string) {
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  return async (user: string, viewport = DESK): Promise<Page> => {
    const storageState = sessions.get(user)
    const context = await browser().newContext({
      ...{ locale: 'zh-CN', viewport },
      ...(storageState && { storageState }),
    })
    if (storageState) return context.newPage()
    const page = await signIn(context, address(), user)
    sessions.set(user, await context.storageState())
    return page
  }
}

/** Violations of WCAG 2.2 level A and AA, as sentences; empty when there are none. */
export async function violations(page: Page): Promise<string[]> {
  await stillness(page)
  const { violations } = await new AxeBuilder({ page })
    // What passes is told in short, which is quicker.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
}

/** What is half faded in has no contrast yet. What turns for ever is not waited for. */
const stillness = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== 'running' ||
          effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  )

/** How many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
