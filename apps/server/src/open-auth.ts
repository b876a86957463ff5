import { type Auth, createAuth, type Db } from '@gangyao/api'
import type { Config } from './config.ts'
import { withDatabase } from './connect.ts'
import { readSecret } from './secret.ts'

/** Sign-in as the environment sets it up. */
export async function openAuth(
  db: Db,
  config: Config,
  log?: (line: string) => void,
): Promise<Auth> {
  const { origin, signIn: policy, oidc } = config
  return createAuth({ db, secret: await readSecret(config), origin, policy, oidc, log })
}

/** Connects, does one thing with the users, and closes whatever happens. */
export const withAuth = <Result>(config: Config, use: (auth: Auth) => Promise<Result>) =>
  withDatabase(config, async (db) => use(await openAuth(db, { ...config, oidc: undefined })))
