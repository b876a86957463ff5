import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Adds a record of the demonstration’s district as whoever is signed in: what a story needs and does not tell. */
export async function post(page: Page, path: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([to, sent]) =>
      (
        await fetch(`/api/districts/150602/${to}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: sent,
        })
      ).status,
    [path, JSON.stringify(body)] as const,
  )
  expect(status, path).toBe(201)
}

/** The day so many days from now, as in China. */
export const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Asia/Shanghai',
  })
