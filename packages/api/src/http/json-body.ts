import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { invalid } from '../errors/app-error.ts'
import { textFaults } from '../text/storable.ts'

const MEGABYTE = 1024 * 1024

const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })
const document = upTo(MEGABYTE)
const file = upTo(5 * MEGABYTE)

/** Refuses bodies of more than 1 MB; a file to be imported may have 5. */
export const limitBody: MiddlewareHandler = (c, next) =>
  (c.req.path.endsWith('/import') ? file : document)(c, next)

/** Refuses, of a JSON body, what no schema looks at and no database should hold. */
export const checkText: MiddlewareHandler = async (c, next) => {
  if (c.req.raw.body && /json/i.test(c.req.header('content-type') ?? '')) {
    const faults = textFaults(await parsed(() => c.req.json()))
    if (faults.length > 0) throw invalid(faults)
  }
  await next()
}

async function parsed(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch {
    throw new HTTPException(400)
  }
}
