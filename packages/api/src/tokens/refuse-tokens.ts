import { say } from '@gangyao/domain'
import type { Caller } from '../access/caller.ts'
import { AppError } from '../errors/app-error.ts'

/**
 * Tokens, accounts and roles are looked after by people: a token that made another would never expire, and one
 * that made an account could do everything.
 *
 * @throws AppError `forbidden`
 */
export function refuseTokens({ token }: Caller): void {
  if (token)
    throw new AppError(
      'forbidden',
      say(
        '令牌不能用来管理令牌、账号和角色，请登录后办理',
        'Tokens, accounts and roles are not managed by token; sign in',
      ),
    )
}
