import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const folder = dirname(fileURLToPath(import.meta.resolve('@gangyao/admin/dist')))

// Emotion, which styles the panel, writes style elements at run time; nothing else is loosened.
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  // Where people come by TLS the whole process says so, this part with it.
  strictTransportSecurity: false,
})

/**
 * The built panel. Every address without a file of its own is a page of the panel, so deep links work.
 *
 * @param elsewhere says what is said of addresses where there is nothing
 */
export function adminSite(elsewhere: Hono): Hono {
  const site = new Hono()
  site.use(headers)
  site.get('/', (c, next) => (c.req.path === '/admin' ? c.redirect('/admin/') : next()))
  site.get('/assets/*', files('public, max-age=31536000, immutable'), (c) =>
    elsewhere.fetch(c.req.raw),
  )
  site.get('*', files('no-cache'))
  site.get('*', files('no-cache', 'index.html'))
  return site
}

/** Files of the panel's folder; always the same one where a path is given. */
const files = (cacheControl: string, path?: string) =>
  serveStatic({
    root: folder,
    ...(path === undefined
      ? { rewriteRequestPath: (asked: string) => asked.replace(/^\/admin/, '') }
      : { path }),
    onFound: (_path, c) => c.header('Cache-Control', cacheControl),
  })
