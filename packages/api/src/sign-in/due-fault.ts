import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'
import type { Standing } from './standing.ts'

/** What keeps somebody from everything else, if anything does; the password comes first. */
export function dueFault({ mustChange, mustEnrol }: Standing): AppError | null {
  if (mustChange)
    return new AppError(
      'must-change',
      say('请先修改密码，然后继续', 'Change your password first, then go on'),
    )
  return mustEnrol
    ? new AppError(
        'must-enrol',
        say(
          '您的角色要求两步验证，请先启用',
          'Your role asks for a second factor; set it up first',
        ),
      )
    : null
}
