import { say } from '@gangyao/domain'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { AppError, invalid } from '../errors/app-error.ts'
import { textFaults } from '../text/storable.ts'

const MEGABYTE = 1024 * 1024

const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) => {
      // Nobody reads the rest of the body, so nothing else can follow on this connection.
      c.header('Connection', 'close')
      throw tooLarge(maxSize / MEGABYTE)
    },
  })
const tooLarge = (most: number) =>
  new AppError('too-large', say(`内容不能超过 ${most} MB`, `The body must not exceed ${most} MB`))
const document = upTo(MEGABYTE)
const file = upTo(5 * MEGABYTE)

/** Refuses bodies of more than 1 MB; a file to be imported may have 5, and one of evidence is counted as it comes. */
export const limitBody: MiddlewareHandler = (c, next) =>
  isUpload(c) ? next() : (c.req.path.endsWith('/import') ? file : document)(c, next)

const isUpload = ({ req }: Context): boolean => req.path.endsWith('/evidence/upload')

/**
 * Refuses, of a JSON body and of the query, what no schema looks at and no database should hold. An empty body is none, whatever
 * it is said to be.
 */
export const checkText: MiddlewareHandler = async (c, next) => {
  const isEmpty = isJson(c) && !isUpload(c) && (await readJson(c)) === undefined
  if (isEmpty) c.req.raw.headers.delete('content-type')
  const faults = textFaults(c.req.queries())
  if (faults.length > 0)
    throw new AppError('malformed', say('查询参数有误', 'The query is not right'), {
      errors: faults.map(({ field, message }) => ({ field: field.replace(/\.\d+$/, ''), message })),
    })
  await next()
}

export const isJson = (c: Context): boolean => /json/i.test(c.req.header('content-type') ?? '')

/**
 * What a JSON body says; undefined where there is nothing in it.
 *
 * @throws AppError `malformed`, or `invalid` for text that cannot be stored
 */
export async function readJson(c: Context): Promise<unknown> {
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength === 0) return undefined
  const value = parsed(decoded(bytes))
  const faults = textFaults(value)
  if (faults.length > 0) throw invalid(faults)
  return value
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const detail = say(
      '请求内容不是 UTF-8 编码（可能是 GBK），请改用 UTF-8 发送',
      'The body is not in UTF-8 (perhaps GBK); send it as UTF-8',
    )
    throw new AppError('malformed', detail, { cause })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400)
  }
}
