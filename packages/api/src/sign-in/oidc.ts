import type { Db } from '../database/open-database.ts'
import { withSignIn } from './sign-in.table.ts'
import { emailOf } from './user-name.ts'

/** Another place to sign in at: OpenID Connect with the code flow. */
export interface OidcOptions {
  /** Its address; below it lies .well-known/openid-configuration. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it: 统一身份认证. */
  name: string
}

export const OIDC = 'oidc'

/** How better-auth finds the provider, and whom of ours a person there is: the user name decides. */
export const oidcProvider = ({ issuer, clientId, clientSecret }: OidcOptions) => ({
  providerId: OIDC,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  mapProfileToUser: (profile: Record<string, unknown>) => ({
    email: emailOf(claimedName(profile)),
    emailVerified: false,
    name: claimedName(profile),
  }),
})

const claimedName = ({ preferred_username: name }: Record<string, unknown>): string =>
  typeof name === 'string' ? name : ''

export interface Person {
  user: { id?: string | undefined }
  source: { action?: string | undefined; method: string }
}

/**
 * Lets in who is active here. Whoever has come once is known by the subject of the provider: another person
 * who is given the same name there later is not let in as the first.
 */
export const refuseStrangers =
  (db: Db) =>
  async ({ user: { id = '' }, source }: Person) => {
    const known = withSignIn(db)
    const active = await known
      .selectFrom('user')
      .innerJoin('user_state', 'user_state.user', 'user.username')
      .select('user.id')
      .where('user.id', '=', id)
      .where('user_state.state', '=', 'active')
      .executeTakeFirst()
    if (!active) return { error: 'not_active' }
    if (source.action !== 'link-account') return undefined
    const linked = await known
      .selectFrom('account')
      .select('id')
      .where('userId', '=', id)
      .where('providerId', '=', OIDC)
      .executeTakeFirst()
    return linked && { error: 'linked_to_another' }
  }
