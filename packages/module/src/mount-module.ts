import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ModuleEnv } from './operation.ts'
import type { ModuleContext, PlanModule } from './plan-module.ts'

/**
 * The router of a module, each operation behind its permission.
 *
 * @throws Error naming the module where it cannot be set up
 */
export function moduleRouter(
  module: PlanModule,
  context: ModuleContext,
  router: OpenAPIHono<ModuleEnv>,
): OpenAPIHono<ModuleEnv> {
  const seen = new Set<string>()
  for (const one of operationsOf(module, context)) {
    const { permission, method, path, mount } = one
    const name = `${method.toUpperCase()} /${module.id}${path}`
    if (!Object.hasOwn(module.permissions, permission))
      throw new Error(
        `The module “${module.id}” asks for “${permission}” at ${name}, which it does not declare`,
      )
    if (seen.has(name)) throw new Error(`The module “${module.id}” answers ${name} twice`)
    seen.add(name)
    mount(router, async (c, next) => {
      const { district, units } = context.reach(c.var, permission)
      // Whoever may for some unit goes on; for which, the handler asks.
      if (!district && units.length === 0) context.require(c.var, permission)
      await next()
    })
  }
  return router
}

function operationsOf(module: PlanModule, context: ModuleContext) {
  try {
    return module.operations(context)
  } catch (error) {
    throw new Error(
      `The module “${module.id}” could not be started: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
