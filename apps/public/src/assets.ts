import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one style sheet, under an address that changes with its content, so it may be kept for ever. */
export const STYLESHEET = asset('site.css', 'text/css; charset=utf-8')

function asset(name: string, type: string) {
  const body = readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, type, body }
}
