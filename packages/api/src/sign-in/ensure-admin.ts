import { randomBytes } from 'node:crypto'
import type { Auth } from './auth.ts'
import { createUser, userExists } from './create-user.ts'

export const ADMIN = 'admin'

/**
 * Makes the user `admin` where there is none; starting again changes nothing.
 *
 * @returns the password, when a random one was made: it is shown once and kept nowhere
 */
export async function ensureAdmin(
  auth: Auth,
  { password }: { password?: string | undefined } = {},
): Promise<{ created: boolean; password: string | null }> {
  if (await userExists(auth, ADMIN)) return { created: false, password: null }
  const chosen = password ?? randomBytes(12).toString('base64url')
  await createUser(auth, { username: ADMIN, password: chosen, name: '系统管理员' })
  return { created: true, password: password === undefined ? chosen : null }
}
