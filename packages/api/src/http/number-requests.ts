import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'

const HEADER = 'X-Request-Id'
const give = requestId({ headerName: '' })

/**
 * Names the request in every answer, of files and pages too; whatever name the caller gave it, the log has
 * ours.
 */
export const numberRequests: MiddlewareHandler = async (c, next) => {
  await give(c, async () => {})
  await next()
  c.header(HEADER, c.get('requestId'))
}
