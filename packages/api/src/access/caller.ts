import {
  type AuditVia,
  type Grant,
  may,
  type Permission,
  type Place,
  reachOf,
  say,
  type Verdict,
} from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'
import { refuseTokens } from '../tokens/refuse-tokens.ts'

/** Who asks: a signed-in user, a program with a token, or the command line. */
export interface Caller {
  /** The user name, kept beside what they do. */
  name: string
  /** What they may be, and where; `EVERYTHING` for whoever is at the keyboard of the server. */
  grants: readonly Grant[] | typeof EVERYTHING
  /** By which door; left out: the panel. */
  via?: AuditVia
  /** Where the request comes from, and its id, where there is one. */
  address?: string | null
  request?: string | null
  /** Whoever comes with a token may what its owner may, and of that only what it was made for. */
  token?: TokenScope
}

export interface TokenScope {
  id: string
  district: string
  permissions: readonly Permission[]
}

export const EVERYTHING = 'everything'

/** What no token is for: a program that gave roles could give itself everything, and for ever. */
export const PEOPLE_ONLY = 'accounts.write' as const satisfies Permission

/**
 * Somebody asks, and not nobody.
 *
 * @throws AppError `unauthenticated`
 */
export function requireCaller(caller: Caller | null | undefined): Caller {
  if (caller) return caller
  throw unauthenticated()
}

export const unauthenticated = () =>
  new AppError('unauthenticated', say('请先登录', 'Sign in first'))

/**
 * The first move of every verb: may I?
 *
 * @throws AppError `unauthenticated`, or `forbidden` saying why and whom to ask
 */
export function requirePermission(
  caller: Caller | null | undefined,
  permission: Permission,
  place: Place,
): Caller {
  const somebody = requireCaller(caller)
  if (permission === PEOPLE_ONLY) refuseTokens(somebody)
  const verdict = verdictFor(somebody, permission, place)
  if (verdict.allowed) return somebody
  throw new AppError('forbidden', verdict.reason)
}

/** Whether somebody may do a thing somewhere, and if not, why. */
export function verdictFor(caller: Caller, permission: Permission, place: Place): Verdict {
  if (!covers(caller, permission, place.district)) return { allowed: false, reason: notOfToken }
  return caller.grants === EVERYTHING ? { allowed: true } : may(caller.grants, permission, place)
}

/**
 * The units for which somebody may do a thing; null for all of the district.
 *
 * @throws AppError `forbidden` for whoever may not at all
 */
export function unitsReached(
  caller: Caller | null | undefined,
  permission: Permission,
  district: string,
): string[] | null {
  const reach = reachOfCaller(requireCaller(caller), permission, district)
  if (reach.district) return null
  if (reach.units.length === 0) requirePermission(caller, permission, { district })
  return reach.units
}

/** How far somebody may do a thing in a district: everywhere, or for these units. */
export function reachOfCaller(
  caller: Caller,
  permission: Permission,
  district: string,
): ReturnType<typeof reachOf> {
  if (!covers(caller, permission, district)) return { district: false, units: [] }
  return caller.grants === EVERYTHING
    ? { district: true, units: [] }
    : reachOf(caller.grants, permission, district)
}

/** Whether somebody has anything to do with a district. */
export const belongsTo = ({ grants, token }: Caller, district: string): boolean =>
  (token === undefined || token.district === district) &&
  (grants === EVERYTHING || grants.some((grant) => grant.district === district))

const covers = ({ token }: Caller, permission: Permission, district: string): boolean =>
  token === undefined ||
  (permission !== PEOPLE_ONLY &&
    token.district === district &&
    token.permissions.includes(permission))

const notOfToken = say(
  '这个令牌没有这项权限；需要时请另建一个令牌',
  'This token was not made for that; make another one',
)
