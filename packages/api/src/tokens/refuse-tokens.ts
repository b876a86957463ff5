import { say } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { AppError } from '../errors/app-error.ts'

/**
 * Tokens are looked after by people: one that made another would never expire.
 *
 * @throws AppError `forbidden`
 */
export function refuseTokens({ token }: Caller): void {
  if (token)
    throw new AppError(
      'forbidden',
      say('令牌不能用来管理令牌，请登录后办理', 'Tokens are not managed by token; sign in'),
    )
}
