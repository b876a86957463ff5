import { type ApiOptions, createApi, publicReader, today } from '@gangyao/api'
import { createPublicSite } from '@gangyao/public'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { adminSite } from './admin-site.ts'

export interface AppOptions extends ApiOptions {
  now: () => Date
  log: (line: string) => void
}

/** Everything one process serves: the API, the panel, and the public site at the root. */
export function createApp(options: AppOptions): Hono {
  const { db, now, demo = false, origin, log } = options
  const app = new Hono()
  app.use(compress())
  app.route('/', createApi({ ...options, clientAddress: (c) => getConnInfo(c).remote.address }))
  app.get('/admin', (c) => c.redirect('/admin/'))
  app.route('/admin', adminSite())
  app.route(
    '/',
    createPublicSite({
      reader: publicReader(db),
      today: () => today(now()),
      demo,
      ...(origin && { origin }),
      report: (error) =>
        log(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    }),
  )
  return app
}
