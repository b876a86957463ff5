import { say } from '@gangyao/domain'
import { AppError, invalid } from '../errors/app-error.ts'
import type { Auth } from './auth.ts'
import { passwordFaults } from './create-user.ts'

/**
 * Gives a user a new password and ends every session they have.
 *
 * @throws AppError `invalid`, or `not-found` when there is no such user
 */
export async function setPassword(auth: Auth, username: string, password: string): Promise<void> {
  const faults = passwordFaults(password)
  if (faults.length > 0) throw invalid(faults)
  const { adapter, internalAdapter, password: passwords } = await auth.$context
  const user = await adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'username', value: username.toLowerCase() }],
  })
  if (!user)
    throw new AppError('not-found', say(`没有用户 ${username}`, `There is no user ${username}`))
  await internalAdapter.updatePassword(user.id, await passwords.hash(password))
  await internalAdapter.deleteUserSessions(user.id)
}
