import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'

const HEADER = 'X-Request-Id'
const give = requestId({ headerName: HEADER, limitLength: 64 })

/** Gives each request an id, or takes the one it brings, and says it in every answer: of files and pages too. */
export const numberRequests: MiddlewareHandler = async (c, next) => {
  await give(c, async () => {})
  await next()
  c.header(HEADER, c.get('requestId'))
}
