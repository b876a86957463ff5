import type { OpenAPIHono, RouteConfig, RouteHandler } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { Asked } from './plan-module.ts'

/** What a handler finds in `c.var`. */
export interface ModuleEnv {
  Variables: Asked
}

/** One thing a module answers to. There is none without a permission: it is asked for before the handler runs. */
export interface Operation<Permission extends string = string> {
  permission: Permission
  method: string
  path: string
  /** Adds it to a router, behind the guard. */
  mount(router: OpenAPIHono<ModuleEnv>, guard: MiddlewareHandler<ModuleEnv>): void
}

/**
 * An operation from its permission, its contract (`createRoute`) and its handler.
 *
 * @example operation('hello.read', createRoute({ method: 'get', path: '/', … }), (c) => c.json([], 200))
 */
export const operation = <Permission extends string, Route extends RouteConfig>(
  permission: Permission,
  route: Route,
  handler: RouteHandler<Route, ModuleEnv>,
): Operation<Permission> => ({
  permission,
  method: route.method,
  path: route.path,
  mount(router, guard) {
    router.use(hono(route.path), onlyFor(route.method, guard))
    router.openapi(route, handler)
  },
})

const onlyFor =
  (method: string, guard: MiddlewareHandler<ModuleEnv>): MiddlewareHandler<ModuleEnv> =>
  (c, next) =>
    c.req.method === method.toUpperCase() || (method === 'get' && c.req.method === 'HEAD')
      ? guard(c, next)
      : next()

/** `/{id}` → `/:id`. */
const hono = (path: string) => path.replaceAll(/\{(.+?)\}/g, ':$1')
