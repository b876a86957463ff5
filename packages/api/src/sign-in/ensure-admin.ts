import { randomBytes } from 'node:crypto'
import { AppError } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { createUser, userExists } from './create-user.ts'
import { passwordFaults } from './password-faults.ts'
import type { PasswordPolicy } from './policy.ts'

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
  const none = { created: false, password: null }
  if (await userExists(auth, ADMIN)) return none
  const chosen = password ?? randomPassword(auth.policy.password)
  try {
    await createUser(auth, { username: ADMIN, password: chosen, name: '系统管理员' })
  } catch (error) {
    // Another process that started with us was first.
    if (error instanceof AppError && error.code === 'conflict') return none
    throw error
  }
  return { created: true, password: password === undefined ? chosen : null }
}

/** At least 96 random bits; drawn again until it is what is asked of passwords. */
function randomPassword(policy: PasswordPolicy): string {
  const length = Math.max(16, policy.min)
  const drawn = randomBytes(length).toString('base64url').slice(0, length)
  return passwordFaults(drawn, { policy }).length === 0 ? drawn : randomPassword(policy)
}
