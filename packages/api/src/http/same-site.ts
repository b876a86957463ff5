import { say } from '@gangyao/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../errors/app-error.ts'

/**
 * Lets no other site write in the name of whoever is signed in here. Browsers say which site a request comes
 * from; programs say nothing, need no body for a verb that has none, and are held back only where they send
 * what a form of another site could.
 *
 * @param origin the address people use, where it is not the one the server sees
 * @throws AppError `forbidden`
 */
export const sameSite =
  (origin: string | undefined): MiddlewareHandler =>
  async (c, next) => {
    if (!SAFE.has(c.req.method) && !isOurs(c, origin)) throw fromElsewhere()
    await next()
  }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a form can send without a script. */
const FORM = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/(plain|ping))\b/i

function isOurs({ req }: Context, origin: string | undefined): boolean {
  const from = req.header('origin')
  const site = req.header('sec-fetch-site')
  // A browser that keeps the address to itself still says that it is the same.
  if (from === 'null') return site === 'same-origin'
  if (from !== undefined)
    return origin === undefined ? hostOf(from) === new URL(req.url).host : from === origin
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return !FORM.test(req.header('content-type') ?? '')
}

/** A proxy may have taken the TLS off, so that only the host can be compared. */
const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).host : null

const fromElsewhere = () =>
  new AppError(
    'forbidden',
    say(
      '请求似乎来自别的网站，已拒绝。经代理访问的，请在服务器上把 GANGYAO_ORIGIN 设为网站的网址；程序调用请带上 Content-Type: application/json',
      'Refused: this seems to come from another site. Behind a proxy, set GANGYAO_ORIGIN on the server to the address people use; programs send Content-Type: application/json',
    ),
  )
