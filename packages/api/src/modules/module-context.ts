import { type AccessRule, mayByRule, type Reached, reachByRule, say } from '@gangyao/domain'
import type { Asked, CoreViews, ModuleContext, PlanModule } from '@gangyao/module'
import { type Caller, EVERYTHING } from '../access/caller.ts'
import { change } from '../audit/change.ts'
import type { Db } from '../database/open-database.ts'
import { AppError, invalid } from '../errors/app-error.ts'

/** What a module is given: the core to read, one way to write, and the word on who may. */
export function moduleContext(
  { id, permissions }: Pick<PlanModule, 'id' | 'permissions'>,
  db: Db,
  now: () => Date,
): ModuleContext {
  const ruleOf = (permission: string): AccessRule => {
    const rule = Object.hasOwn(permissions, permission) ? permissions[permission] : undefined
    if (!rule) throw new Error(`The module “${id}” declares no permission “${permission}”`)
    return rule
  }
  const reach = ({ caller, district }: Asked, permission: string): Reached =>
    reachInModule(callerOf(caller), ruleOf(permission), district)
  return {
    db: asModuleDb(db),
    now,
    reach,
    require(asked, permission, unit) {
      const { token } = callerOf(asked.caller)
      if (token) throw new AppError('forbidden', NO_TOKEN)
      const verdict = mayByRule(reach(asked, permission), ruleOf(permission), unit)
      if (!verdict.allowed) throw new AppError('forbidden', verdict.reason)
    },
    change: ({ caller, district }, work) =>
      change(db, { district, caller: callerOf(caller), now: now() }, (trx, note) =>
        work(asModuleDb(trx), (one) => {
          if (one.resource !== id && !one.resource.startsWith(`${id}/`))
            throw new Error(`The module “${id}” noted a change of ${one.resource}`)
          note(one)
        }),
      ),
    refusal: (kind, why) => new AppError(kind, why),
    invalid,
  }
}

/** How far somebody may do a thing that a module brings along; a token was made for none of it. */
export function reachInModule(
  { grants, token }: Caller,
  rule: AccessRule,
  district: string,
): Reached {
  if (token) return { district: false, units: [] }
  return grants === EVERYTHING ? { district: true, units: [] } : reachByRule(grants, rule, district)
}

/** The permissions that modules bring along, by name. */
export const rulesOf = (modules: readonly PlanModule[]): Map<string, AccessRule> =>
  new Map(modules.flatMap(({ permissions }) => Object.entries(permissions)))

const NO_TOKEN = say(
  '接口令牌还不能用于模块，请登录后操作',
  'Tokens are not for modules yet; sign in',
)

/** What stands in `c.var` is what the API has put there. */
function callerOf(caller: Asked['caller']): Caller {
  if ('grants' in caller) return caller as Caller
  throw new Error('a module asked for somebody whom the API does not know')
}

/** The views are there beside the tables; a module sees nothing else, and adds its own tables to that. */
const asModuleDb = (db: Db): ModuleContext['db'] => db.$pickTables<never>().withTables<CoreViews>()
