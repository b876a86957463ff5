import { say } from '@gangyao/domain'
import { type FieldError, invalid } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { findUser } from './find-user.ts'
import { claimAttempt, forgetFailures } from './lockout.ts'
import { type From, noteSignIn } from './note-sign-in.ts'
import { passwordFaults, reusedPassword } from './password-faults.ts'
import { LONGEST_PASSWORD } from './policy.ts'
import { wasUsed } from './store-password.ts'

/**
 * That whoever is signed in knows their password. Guessing it is counted and noted as at the door.
 *
 * @throws AppError `invalid`, or `rate-limited` when the user name is locked
 */
export async function requirePassword(
  auth: Auth,
  from: From,
  { username, password }: { username: string; password: string },
  field = 'password',
): Promise<void> {
  const left = await claimAttempt(auth.db, username, auth.policy.lock, auth.now())
  const user = await findUser(auth.db, username)
  const { password: passwords } = await auth.$context
  const right =
    user?.hash != null &&
    password.length <= LONGEST_PASSWORD &&
    (await passwords.verify({ hash: user.hash, password }))
  if (!right) {
    const after = { method: 'password', step: 'signed in', locked: left === 0 }
    await noteSignIn(auth, from, { action: 'sign-in-refused', username, after })
    throw invalid([{ field, message: say('当前密码不正确', 'This is not the current password') }])
  }
  await forgetFailures(auth.db, username)
}

/**
 * That a password may become somebody's.
 *
 * @throws AppError `invalid`, with everything that is wrong
 */
export async function requireGoodPassword(
  auth: Auth,
  username: string,
  password: string,
  field = 'password',
): Promise<void> {
  const faults = await newPasswordFaults(auth, username, password, field)
  if (faults.length > 0) throw invalid(faults)
}

export async function newPasswordFaults(
  auth: Auth,
  username: string,
  password: string,
  field = 'password',
): Promise<FieldError[]> {
  const policy = auth.policy.password
  const faults = passwordFaults(password, { policy, username, field })
  // Looking at the earlier ones takes long; what is wrong anyway need not be looked up.
  return faults.length === 0 && (await wasUsed(auth, username.toLowerCase(), password))
    ? [{ field, message: reusedPassword(policy) }]
    : faults
}
