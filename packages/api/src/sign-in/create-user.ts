import { say } from '@gangyao/domain'
import { conflict, type FieldError, invalid } from '../errors/app-error.ts'
import { type Auth, isUserName, PASSWORD } from './auth.ts'

export interface NewUser {
  username: string
  password: string
  /** What the person is called. */
  name: string
}

/**
 * Makes a user who can sign in, whole or not at all. There is no other way to become one.
 *
 * @throws AppError `invalid`, or `conflict` when the name is taken
 */
export async function createUser(auth: Auth, { username, password, name }: NewUser): Promise<void> {
  const faults = [...userNameFaults(username), ...passwordFaults(password), ...nameFaults(name)]
  if (faults.length > 0) throw invalid(faults)
  if (await userExists(auth, username)) throw taken(username)
  const { adapter, password: passwords } = await auth.$context
  const now = new Date()
  const hash = await passwords.hash(password)
  const made = adapter.transaction(async (trx) => {
    const user = await trx.create({
      model: 'user',
      data: {
        name: name.trim(),
        // better-auth wants an address for mail of everybody; ours have none, so this one leads nowhere.
        email: `${encodeURIComponent(username.toLowerCase())}@gangyao.invalid`,
        emailVerified: false,
        username: username.toLowerCase(),
        displayUsername: username,
        createdAt: now,
        updatedAt: now,
      },
    })
    await trx.create({
      model: 'account',
      data: {
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: hash,
        createdAt: now,
        updatedAt: now,
      },
    })
  })
  await made.catch(async (error: unknown) => {
    // Somebody else took the name between our look and our writing.
    throw (await userExists(auth, username)) ? taken(username) : error
  })
}

const taken = (username: string) =>
  conflict(`已经有用户 ${username}`, `There is a user ${username} already`)

/** Whether somebody has this user name; capitals make no difference. */
export async function userExists(auth: Auth, username: string): Promise<boolean> {
  const { adapter } = await auth.$context
  const found = await adapter.findOne({
    model: 'user',
    where: [{ field: 'username', value: username.toLowerCase() }],
  })
  return found !== null
}

const userNameFaults = (username: string): FieldError[] =>
  isUserName(username)
    ? []
    : [
        {
          field: 'username',
          message: say(
            '用户名为 2 至 40 个字母、汉字、数字、点、横线或下划线',
            'A user name is 2 to 40 letters, digits, dots, hyphens or underscores',
          ),
        },
      ]

const { minPasswordLength: least, maxPasswordLength: most } = PASSWORD

export const passwordLength = say(
  `密码应为 ${least} 至 ${most} 个字符`,
  `A password has ${least} to ${most} characters`,
)

export const passwordFaults = (password: string): FieldError[] =>
  password.length >= least && password.length <= most
    ? []
    : [{ field: 'password', message: passwordLength }]

const nameFaults = (name: string): FieldError[] =>
  name.trim() !== '' && name.length <= 60
    ? []
    : [
        {
          field: 'name',
          message: say('请填写姓名，不超过 60 个字', 'Give a name of at most 60 characters'),
        },
      ]
