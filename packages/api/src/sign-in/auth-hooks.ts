import type { SignInMethod } from './live-session.ts'

interface Endpoint {
  path?: string | undefined
}

/** Writes into a session by which way it was begun. */
export const markMethod = async <Session extends object>(
  session: Session,
  endpoint: Endpoint | null,
) => {
  const method: SignInMethod = endpoint?.path?.startsWith('/callback/') ? 'oidc' : 'password'
  return { data: { ...session, method } }
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
}

const withoutTokens = async <Account extends object>(account: Account) => ({
  data: { ...account, ...NO_TOKENS },
})

/** What another place gives us to act there in somebody's name is of no use here and is not kept. */
export const keepNoTokens = {
  create: { before: withoutTokens },
  update: { before: withoutTokens },
}
