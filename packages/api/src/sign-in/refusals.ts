import { say } from '@gangyao/domain'
import type { Context } from 'hono'
import { AppError, conflict, invalid } from '../errors/app-error.ts'
import type { Answer } from './ask-auth.ts'
import { signInIsAway } from './live-session.ts'
import { Locked } from './lockout.ts'

export const wrongPassword = () =>
  new AppError(
    'unauthenticated',
    say('用户名或密码不正确', 'The user name or the password is wrong'),
  )

export const wrongCode = () =>
  invalid([
    {
      field: 'code',
      message: say(
        '验证码不正确或已用过，请用新的一个',
        'The code is wrong or was used; take a new one',
      ),
    },
  ])

const tooMany = () =>
  new AppError(
    'rate-limited',
    say('尝试次数过多，请稍后再试', 'Too many attempts; try again in a while'),
  )

export const challengeOver = () =>
  new AppError('unauthenticated', say('请重新输入用户名和密码', 'Sign in again from the beginning'))

/** What better-auth refuses, by meaning; the caller is told how long to wait where there is a time. */
export function refusalOf(c: Context, { status, reason, retryAfter }: Answer): AppError {
  if (retryAfter) c.header('Retry-After', retryAfter)
  return REASONS[reason]?.() ?? STATUSES[status]?.() ?? new AppError('unavailable', signInIsAway)
}

const REASONS: Record<string, () => AppError> = {
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: challengeOver,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: challengeOver,
  ACCOUNT_TEMPORARILY_LOCKED: tooMany,
  TOTP_NOT_ENABLED: () =>
    conflict('还没有开始启用两步验证', 'Setting up a second factor has not begun'),
  TWO_FACTOR_NOT_ENABLED: () => conflict('没有启用两步验证', 'There is no second factor'),
  TOTP_ALREADY_ENABLED: () => conflict('已经启用了两步验证', 'There is a second factor already'),
}

const STATUSES: Record<number, () => AppError> = {
  409: wrongCode,
  429: tooMany,
}

/** Tells whoever is locked out how long it lasts, in seconds. */
export function tellWait(c: Context, error: unknown, now: Date): unknown {
  if (error instanceof Locked) {
    const seconds = Math.ceil((error.until.getTime() - now.getTime()) / 1000)
    c.header('Retry-After', String(Math.max(1, seconds)))
  }
  return error
}
