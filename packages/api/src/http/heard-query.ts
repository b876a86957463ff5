import { type Bilingual, say } from '@gangyao/domain'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import * as z from 'zod'
import { AppError } from '../errors/app-error.ts'
import type { Api } from '../openapi/openapi-document.ts'

/**
 * Refuses parameters of a query that no contract asks for, and those given twice that it asks for once: nothing
 * that is said goes unheard. Lists look at theirs themselves.
 *
 * @throws AppError `unknown-field` or `malformed`
 */
export function hearEveryParameter(api: Api): MiddlewareHandler {
  let asked: Map<string, readonly string[]> | undefined
  return async (c, next) => {
    // A record of parameters cannot hold this one, so that it would go unheard.
    if (new URL(c.req.url).searchParams.has('__proto__'))
      throw at('unknown-field', '__proto__', noSuchPrototype)
    const given = Object.entries(c.req.queries())
    if (given.length > 0) {
      asked ??= parametersOf(api)
      const names = matchedRoutes(c)
        .map(({ method, path }) => asked?.get(`${method} ${path}`))
        .find((found) => found !== undefined)
      if (names) refuse(given, names)
    }
    await next()
  }
}

function refuse(given: readonly [string, string[]][], names: readonly string[]): void {
  for (const [field, values] of given) {
    if (!names.includes(field)) throw at('unknown-field', field, noSuchParameter(field, names))
    if (values.length > 1) throw at('malformed', field, onlyOnce)
  }
}

const at = (code: 'unknown-field' | 'malformed', field: string, message: Bilingual) =>
  new AppError(code, message, { errors: [{ field, message }] })

export const onlyOnce = say('只能写一次', 'This can be given once only')

const noSuchPrototype = say('没有参数“__proto__”', 'There is no parameter “__proto__”')

const noSuchParameter = (field: string, names: readonly string[]) =>
  names.length > 0
    ? say(
        `没有参数“${field}”；可用：${names.join('、')}`,
        `There is no parameter “${field}”; there are: ${names.join(', ')}`,
      )
    : say(
        `没有参数“${field}”；这个地址不带参数`,
        `There is no parameter “${field}”; this address takes none`,
      )

/** Every address with the names that its query may have, but for those whose schema looks for itself. */
function parametersOf({ openAPIRegistry }: Api): Map<string, readonly string[]> {
  const asked = new Map<string, readonly string[]>()
  for (const definition of openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const { method, path, request } = definition.route
    const address = `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    const query = request?.query
    if (!query) asked.set(address, [])
    else if (query instanceof z.ZodObject) asked.set(address, Object.keys(query.shape))
  }
  return asked
}
