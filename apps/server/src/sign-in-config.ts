import { DEFAULT_POLICY, type OidcOptions, type SignInPolicy } from '@gangyao/api'
import { AccessRole, say } from '@gangyao/domain'
import { UsageError } from './usage-error.ts'

type Environment = Record<string, string | undefined>

/**
 * What the environment asks of those who sign in.
 *
 * @throws UsageError when a variable cannot be used
 */
export function readSignInPolicy(environment: Environment): SignInPolicy {
  const { password, lock, session } = DEFAULT_POLICY
  const whole = (name: string, usual: number, least: number, most: number) =>
    readWhole(name, environment[name], { usual, least, most })
  return {
    password: {
      min: whole('GANGYAO_PASSWORD_MIN', password.min, 8, 64),
      classes: whole('GANGYAO_PASSWORD_CLASSES', password.classes, 1, 4),
      history: whole('GANGYAO_PASSWORD_HISTORY', password.history, 0, 24),
      days: whole('GANGYAO_PASSWORD_DAYS', password.days, 0, 3650),
    },
    lock: {
      failures: whole('GANGYAO_LOCK_FAILURES', lock.failures, 1, 100),
      minutes: whole('GANGYAO_LOCK_MINUTES', lock.minutes, 1, 1440),
    },
    session: {
      idleMinutes: whole('GANGYAO_SESSION_IDLE', session.idleMinutes, 2, 10_080),
      days: whole('GANGYAO_SESSION_DAYS', session.days, 1, 90),
    },
    twoFactorRoles: readRoles(environment.GANGYAO_2FA_ROLES),
  }
}

interface Range {
  usual: number
  least: number
  most: number
}

function readWhole(name: string, text: string | undefined, { usual, least, most }: Range): number {
  if (!text) return usual
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new UsageError(
    say(
      `${name}=${text} 应为 ${least} 到 ${most} 的整数。`,
      `${name}=${text} must be a whole number from ${least} to ${most}.`,
    ),
  )
}

function readRoles(text: string | undefined): AccessRole[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.map((name) => {
    const { data } = AccessRole.safeParse(name)
    if (data) return data
    throw new UsageError(
      say(
        `GANGYAO_2FA_ROLES 中没有角色“${name}”；可用：${AccessRole.options.join('、')}。`,
        `GANGYAO_2FA_ROLES: there is no role “${name}”; there are: ${AccessRole.options.join(', ')}.`,
      ),
    )
  })
}

/**
 * Another place to sign in at, where one is set up.
 *
 * @param origin the address people use, to which that place sends them back
 * @throws UsageError when it is set up by half
 */
export function readOidc(
  environment: Environment,
  origin: string | undefined,
): OidcOptions | undefined {
  const {
    GANGYAO_OIDC_ISSUER: issuer,
    GANGYAO_OIDC_CLIENT_ID: clientId,
    GANGYAO_OIDC_CLIENT_SECRET: clientSecret,
    GANGYAO_OIDC_NAME: name,
  } = environment
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret || !URL.canParse(issuer))
    throw new UsageError(
      say(
        '统一身份认证须同时设置 GANGYAO_OIDC_ISSUER（网址）、GANGYAO_OIDC_CLIENT_ID 和 GANGYAO_OIDC_CLIENT_SECRET。',
        'Sign-in by OIDC takes GANGYAO_OIDC_ISSUER, an address, GANGYAO_OIDC_CLIENT_ID and GANGYAO_OIDC_CLIENT_SECRET.',
      ),
    )
  if (!origin)
    throw new UsageError(
      say(
        '统一身份认证还须设置 GANGYAO_ORIGIN：登录后回到 GANGYAO_ORIGIN/api/auth/callback/oidc。',
        'Sign-in by OIDC takes GANGYAO_ORIGIN too: it leads back to GANGYAO_ORIGIN/api/auth/callback/oidc.',
      ),
    )
  return { issuer, clientId, clientSecret, name: name || '统一身份认证' }
}
