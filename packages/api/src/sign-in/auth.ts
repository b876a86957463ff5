import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { type Db, kindOf } from '../database/open-database.ts'
import { keepNoTokens, markMethod } from './auth-hooks.ts'
import { OIDC, type OidcOptions, oidcProvider, refuseStrangers } from './oidc.ts'
import { DEFAULT_POLICY, LONGEST_PASSWORD, type SignInPolicy } from './policy.ts'
import { isUserName } from './user-name.ts'

export interface AuthOptions {
  db: Db
  /** Signs the cookies; at least 32 random characters, the same at every start. */
  secret: string
  /** The address people use, where it is not the one the server sees: `https://gangyao.example`. */
  origin?: string | undefined
  policy?: SignInPolicy | undefined
  /** Sign-in at another place as well, for users that we have. */
  oidc?: OidcOptions | undefined
  now?: (() => Date) | undefined
  log?: ((line: string) => void) | undefined
}

/** Where the server puts the address of the client, so that nobody can write it themselves. */
export const CLIENT_ADDRESS = 'x-gangyao-client'

export type Auth = ReturnType<typeof createAuth>

/** Sign-in on our own database, and what is asked of it. Users are made by `createUser` only. */
export const createAuth = ({
  db,
  secret,
  origin,
  oidc,
  policy = DEFAULT_POLICY,
  now = () => new Date(),
  log = () => {},
}: AuthOptions) =>
  Object.assign(
    betterAuth({
      appName: 'Gangyao',
      basePath: '/api/auth',
      ...(origin && { baseURL: origin }),
      secret,
      database: { db, type: kindOf(db), transaction: true },
      emailAndPassword: {
        enabled: true,
        disableSignUp: true,
        minPasswordLength: policy.password.min,
        maxPasswordLength: LONGEST_PASSWORD,
      },
      plugins: [
        username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: isUserName }),
        twoFactor({
          accountLockout: {
            enabled: true,
            maxFailedAttempts: policy.lock.failures,
            durationSeconds: policy.lock.minutes * 60,
          },
        }),
        genericOAuth({ config: oidc ? [oidcProvider(oidc)] : [] }),
      ],
      user: { validateUserInfo: refuseStrangers(db) },
      account: {
        accountLinking: { trustedProviders: [OIDC], requireLocalEmailVerified: false },
      },
      session: {
        expiresIn: policy.session.days * DAY,
        // The end is fixed; that nothing was done for long is looked at by us.
        disableSessionRefresh: true,
        additionalFields: { method: { type: 'string', required: false, input: false } },
      },
      databaseHooks: { session: { create: { before: markMethod } }, account: keepNoTokens },
      rateLimit: {
        enabled: true,
        window: 60,
        max: 120,
        customRules: {
          '/sign-in/*': { window: 60, max: 10 },
          '/two-factor/*': { window: 60, max: 20 },
          // Asked at every page, by everybody of an office behind one address; there is nothing to guess.
          '/get-session': false,
        },
      },
      advanced: {
        cookiePrefix: 'gangyao',
        useSecureCookies: origin?.startsWith('https://') ?? false,
        defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
        ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
        // Our own middleware lets no other site in, whichever name of ours people use.
        disableCSRFCheck: true,
        // Left out, better-auth trusts every address to lead back to when it believes it is being tested.
        disableOriginCheck: false,
      },
      // Refusals and failures come to us, to be told like all others.
      onAPIError: { throw: true },
      logger: { level: 'error', log: (_level, message) => log(`sign-in: ${message}`) },
      telemetry: { enabled: false },
    }),
    { db, policy, now, oidc: oidc ? { name: oidc.name } : null },
  )

const DAY = 24 * 60 * 60
