import { type AuditVia, type Grant, may, type Permission, type Place, say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'

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
}

export const EVERYTHING = 'everything'

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
  if (somebody.grants === EVERYTHING) return somebody
  const verdict = may(somebody.grants, permission, place)
  if (verdict.allowed) return somebody
  throw new AppError('forbidden', verdict.reason)
}

/** Whether somebody has anything to do with a district. */
export const belongsTo = ({ grants }: Caller, district: string): boolean =>
  grants === EVERYTHING || grants.some((grant) => grant.district === district)
