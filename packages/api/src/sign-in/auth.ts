import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import { type Db, kindOf } from '../database/open-database.ts'

export interface AuthOptions {
  db: Db
  /** Signs the cookies; at least 32 random characters, the same at every start. */
  secret: string
  /** The address people use, where it is not the one the server sees: `https://gangyao.example`. */
  origin?: string | undefined
  log?: ((line: string) => void) | undefined
}

/** Where the server puts the address of the client, so that nobody can write it themselves. */
export const CLIENT_ADDRESS = 'x-gangyao-client'

export type Auth = ReturnType<typeof createAuth>

/** Sign-in by user name and password on our own database. Users are made by `createUser` only. */
export const createAuth = ({ db, secret, origin, log = () => {} }: AuthOptions) =>
  betterAuth({
    appName: 'Gangyao',
    basePath: '/api/auth',
    ...(origin && { baseURL: origin }),
    secret,
    database: { db, type: kindOf(db), transaction: true },
    emailAndPassword: { enabled: true, disableSignUp: true, ...PASSWORD },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: isUserName }),
    ],
    session: { expiresIn: 7 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/*': { window: 60, max: 10 },
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
  })

const DAY = 24 * 60 * 60

export const PASSWORD = { minPasswordLength: 10, maxPasswordLength: 128 }

/** Letters of any script, digits, dots, hyphens and underscores. */
export const isUserName = (name: string): boolean => /^[\p{L}\p{N}._-]{2,40}$/u.test(name)
