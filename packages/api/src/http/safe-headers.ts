import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * What an answer of the API tells a browser that opens it by itself: run nothing, load nothing, show it in no
 * frame. Pictures and the page of the documentation bring styles of their own.
 *
 * @param origin the address people use
 */
export const safeHeaders = (origin: string | undefined) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    xFrameOptions: 'DENY',
    strictTransportSecurity: tlsEverAfter(origin) ?? false,
  })

/** The value of Strict-Transport-Security: only who is reached by TLS asks to be reached by nothing else. */
export const tlsEverAfter = (origin: string | undefined): string | undefined =>
  origin?.startsWith('https://') ? 'max-age=15552000' : undefined

/** A file that somebody sent: a browser that shows it all the same gives it no origin, and runs nothing in it. */
export const sandboxed: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
}
