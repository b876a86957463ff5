import { say } from '@gangyao/domain'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { type FieldError, invalid } from '../errors/app-error.ts'

const MEGABYTE = 1024 * 1024

/** Refuses bodies of more than 1 MB. */
export const limitBody = bodyLimit({
  maxSize: MEGABYTE,
  onError: () => {
    throw new HTTPException(413)
  },
})

/** Refuses, of a JSON body, what no schema looks at and no database should hold. */
export const checkText: MiddlewareHandler = async (c, next) => {
  if (c.req.raw.body && /json/i.test(c.req.header('content-type') ?? '')) {
    const faults = textFaults(await parsed(() => c.req.json()), [])
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

const MAX_DEPTH = 20

function textFaults(value: unknown, path: string[]): FieldError[] {
  if (path.length > MAX_DEPTH) return [at(path, '层级过深', 'This is nested too deeply')]
  if (typeof value === 'string') return isStorable(value) ? [] : [unstorable(path)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const place = [...path, key]
    if (key === '__proto__' || !isStorable(key)) return [at(place, '没有这个字段', 'No such field')]
    return textFaults(part, place)
  })
}

/** No half of a character pair, which has no UTF-8, and no NUL, which PostgreSQL refuses. */
export const isStorable = (text: string): boolean => !/[\p{Surrogate}\0]/u.test(text)

const unstorable = (path: string[]) =>
  at(path, '含有无法保存的字符', 'This contains characters that cannot be stored')

const at = (path: string[], zh: string, en: string): FieldError => ({
  field: path.join('.'),
  message: say(zh, en),
})
