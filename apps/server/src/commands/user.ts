import {
  type Auth,
  changeAccount,
  createUser,
  grantRole,
  revokeRole,
  setPassword,
  unlockAccount,
} from '@gangyao/api'
import { ACCESS_ROLE_NAMES, AccessRole, type Bilingual, joinId, say } from '@gangyao/domain'
import type { Config } from '../config.ts'
import type { RoleFlags } from '../describe-users.ts'
import { onlyDistrict } from '../only-district.ts'
import { withAuth } from '../open-auth.ts'
import { OPERATOR } from '../operator.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `gangyao user create NAME` */
export async function userCreate(
  username: string,
  { displayName = username, change }: { displayName?: string | undefined; change: boolean },
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const password = await newPassword(terminal)
  const user = { username, password, name: displayName, mustChange: change }
  await withAuth(config, (auth) => createUser(auth, user, { caller: OPERATOR }))
  return told(
    terminal,
    { username },
    say(`已新建用户 ${username}。`, `Created the user ${username}.`),
  )
}

/** `gangyao user password NAME`: a new password; every session of that user ends. */
export async function userPassword(
  username: string,
  { change }: { change: boolean },
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const password = await newPassword(terminal)
  const options = { caller: OPERATOR, mustChange: change }
  await withAuth(config, (auth) => setPassword(auth, username, password, options))
  return told(
    terminal,
    { username },
    say(
      `已重设 ${username} 的密码，原有登录全部退出，令牌作废。`,
      `${username} has a new password, is signed out everywhere and has no tokens left.`,
    ),
  )
}

/** `gangyao user disable NAME` */
export async function userDisable(username: string, config: Config, terminal: Terminal) {
  await withAuth(config, (auth) =>
    changeAccount(auth, null, username, { disabled: true }, OPERATOR),
  )
  const words = say(
    `已停用 ${username}，其登录全部退出。`,
    `${username} is disabled and signed out everywhere.`,
  )
  return told(terminal, { username }, words)
}

/** `gangyao user enable NAME` */
export async function userEnable(username: string, config: Config, terminal: Terminal) {
  await withAuth(config, (auth) =>
    changeAccount(auth, null, username, { disabled: false }, OPERATOR),
  )
  const words = say(`${username} 可以登录了。`, `${username} can sign in again.`)
  return told(terminal, { username }, words)
}

/** `gangyao user unlock NAME` */
export async function userUnlock(username: string, config: Config, terminal: Terminal) {
  await withAuth(config, (auth) => unlockAccount(auth, null, username, OPERATOR))
  const words = say(`${username} 可以再试着登录。`, `${username} can try to sign in again.`)
  return told(terminal, { username }, words)
}

/** `gangyao user grant NAME ROLE` */
export async function userGrant(
  user: string,
  named: string,
  flags: RoleFlags,
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const role = readRole(named)
  const district = await withAuth(config, async (auth) => {
    const place = await districtOf(auth, flags)
    const grant = { user, role, unit: flags.unit ?? '' }
    await grantRole(auth.db, place, grant, OPERATOR, new Date())
    return place
  })
  const { zh, en } = ACCESS_ROLE_NAMES[role]
  const words = say(`${user} 现为 ${district} 的${zh}。`, `${user} is now ${en} of ${district}.`)
  return told(terminal, { user, role, district }, words)
}

/** `gangyao user revoke NAME ROLE` */
export async function userRevoke(
  user: string,
  named: string,
  flags: RoleFlags,
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const role = readRole(named)
  const district = await withAuth(config, async (auth) => {
    const place = await districtOf(auth, flags)
    const id = joinId(user.toLowerCase(), role, flags.unit ?? '')
    await revokeRole(auth.db, place, id, OPERATOR)
    return place
  })
  const { zh, en } = ACCESS_ROLE_NAMES[role]
  const words = say(
    `${user} 不再是 ${district} 的${zh}。`,
    `${user} is no longer ${en} of ${district}.`,
  )
  return told(terminal, { user, role, district }, words)
}

const districtOf = async ({ db }: Auth, { district }: RoleFlags): Promise<string> =>
  district ?? onlyDistrict(db)

function readRole(text: string): AccessRole {
  const { data } = AccessRole.safeParse(text)
  if (data) return data
  const roles = AccessRole.options
  throw new UsageError(
    say(
      `没有角色“${text}”；可用：${roles.join('、')}。`,
      `There is no role “${text}”; there are: ${roles.join(', ')}.`,
    ),
  )
}

function told(terminal: Terminal, result: object, words: Bilingual): true {
  if (terminal.json) terminal.result(result)
  terminal.tell(words)
  return true
}

/** From GANGYAO_PASSWORD, else asked for twice: never from the command line, which others can read. */
async function newPassword(terminal: Terminal): Promise<string> {
  const given = process.env.GANGYAO_PASSWORD
  if (given) return given
  if (!terminal.interactive)
    throw new UsageError(
      say(
        '请用环境变量 GANGYAO_PASSWORD 给出密码。',
        'Give the password in the variable GANGYAO_PASSWORD.',
      ),
    )
  const first = await terminal.askSecret(say('密码：', 'Password:'))
  const second = await terminal.askSecret(say('再输入一次：', 'Once more:'))
  if (first === second) return first
  throw new UsageError(say('两次输入的密码不同。', 'The two passwords differ.'))
}
