import {
  type ApiOptions,
  AppError,
  createApi,
  publicReader,
  tlsEverAfter,
  today,
} from '@gangyao/api'
import { createPublicSite } from '@gangyao/public'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { adminSite } from './admin-site.ts'
import { clientAddress } from './client-address.ts'

export interface AppOptions extends ApiOptions {
  now: () => Date
  log: (line: string) => void
  /** How many proxies stand before the server. */
  proxies?: number
}

/** Everything one process serves: the API, the panel, and the public site at the root. */
export function createApp(options: AppOptions): Hono {
  const { db, now, demo = false, origin, log, proxies = 0 } = options
  const app = new Hono()
  app.use(compress(), askForTls(origin))
  app.route(
    '/',
    createApi({
      ...options,
      clientAddress: (c) =>
        clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), proxies),
    }),
  )
  const publicSite = createPublicSite({
    reader: publicReader(db),
    today: () => today(now()),
    demo,
    ...(origin && { origin }),
    report: (error) => log(inWords(error)),
  })
  app.route('/admin', adminSite(publicSite))
  app.route('/', publicSite)
  return app
}

/** On every answer, whichever part of the process gives it. */
function askForTls(origin: string | undefined): MiddlewareHandler {
  const value = tlsEverAfter(origin)
  return async (c, next) => {
    await next()
    if (value) c.header('Strict-Transport-Security', value)
  }
}

/** What has a name needs no stack. */
const inWords = (error: unknown): string =>
  error instanceof AppError || !(error instanceof Error)
    ? String(error)
    : (error.stack ?? error.message)
