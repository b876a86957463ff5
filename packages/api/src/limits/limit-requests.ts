import { say } from '@gangyao/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../errors/app-error.ts'
import type { ApiEnv } from '../http/router.ts'
import type { Limiter } from './limiter.ts'

/** How many requests there may be in a minute. */
export interface Limits {
  /** Of one account, by whichever door. */
  account: number
  /** From one address. */
  address: number
  /** Of one account, of files in or out. */
  files: number
  /** From one address, to sign in, coming back from elsewhere among it, and for all that goes with it. */
  signIn: number
}

export const USUAL_LIMITS: Limits = { account: 600, address: 1200, files: 30, signIn: 30 }

const FILE = /\/(import|export|upload)$/
const ALWAYS = /^\/api\/health\/?$/

/**
 * Holds back an address that asks too much, before anything is looked at.
 *
 * @throws AppError `rate-limited`
 */
export const limitAddress =
  (
    limiter: Limiter,
    limits: Limits,
    clientAddress: (c: Context) => string | undefined,
  ): MiddlewareHandler =>
  async (c, next) => {
    const address = clientAddress(c)
    if (address !== undefined && !ALWAYS.test(c.req.path)) {
      const network = networkOf(address)
      await take(limiter, `address ${network}`, limits.address)
      if (isSigningIn(c.req)) await take(limiter, `sign-in ${network}`, limits.signIn)
    }
    await next()
  }

const isSigningIn = ({ path, method }: Context['req']): boolean =>
  path.startsWith('/api/auth/') && (method !== 'GET' || path.startsWith('/api/auth/callback/'))

/**
 * Holds back an account that asks too much, from wherever.
 *
 * @throws AppError `rate-limited`
 */
export const limitAccount =
  (limiter: Limiter, limits: Limits): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const { name } = c.var.caller
    await take(limiter, `account ${name}`, limits.account)
    if (FILE.test(c.req.path)) await take(limiter, `files ${name}`, limits.files)
    await next()
  }

/**
 * Whoever has one address of IPv6 has 2^64.
 *
 * @example networkOf('2001:db8:1:2:3:4:5:6') // '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address.replace(/^::ffff:/i, '')
  const [head = '', tail] = address.split('%', 1).join('').split('::')
  const first = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - first.length - rest.length
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...rest]
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}

async function take(limiter: Limiter, key: string, most: number): Promise<void> {
  if (await limiter.take(key, most)) return
  const retryAfter = limiter.wait()
  throw new AppError(
    'rate-limited',
    say(
      `请求太多，请 ${retryAfter} 秒后再试`,
      `Too many requests; try again in ${retryAfter} seconds`,
    ),
    { retryAfter },
  )
}
