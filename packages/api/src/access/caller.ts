import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'

/** Who asks: a signed-in user, or the command line. */
export interface Caller {
  /** The user name, kept beside what they record. */
  name: string
}

/**
 * The first move of every write: may I? Whoever is signed in may.
 *
 * @throws AppError `unauthenticated`
 */
export function requireCaller(caller: Caller | null | undefined): Caller {
  if (caller) return caller
  throw new AppError('unauthenticated', say('请先登录', 'Sign in first'))
}
