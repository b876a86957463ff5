import {
  type ApiOptions,
  AppError,
  createApi,
  logRequests,
  numberRequests,
  publicReader,
  tlsEverAfter,
  today,
} from '@gangyao/api'
import { createPublicSite } from '@gangyao/public'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { adminSite } from './admin-site.ts'
import { clientAddress } from './client-address.ts'
import { modules } from './modules.ts'

export interface AppOptions extends ApiOptions {
  now: () => Date
  log: (line: string) => void
  /** How many proxies stand before the server. */
  proxies?: number
}

/** Everything one process serves: the API, the panel, and the public site at the root. */
export function createApp(options: AppOptions): Hono {
  const { db, now, demo = false, origin, log, onRequest, proxies = 0 } = options
  const app = new Hono()
  const addressOf = (c: Context) =>
    clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), proxies)
  app.use(compress(), askForTls(origin))
  if (onRequest)
    app.use(
      except('/api/*', numberRequests, logRequests({ note: onRequest, clientAddress: addressOf })),
    )
  app.route('/', createApi({ ...options, modules, clientAddress: addressOf }))
  const publicSite = createPublicSite({
    reader: publicReader(db),
    today: () => today(now()),
    demo,
    ...(origin && { origin }),
    // Where requests are told of, so is what went wrong in them.
    report: onRequest ? () => {} : (error) => log(inWords(error)),
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
