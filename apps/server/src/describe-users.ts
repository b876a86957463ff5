import { ACCESS_ROLE_NAMES, AccessRole, say } from '@gangyao/domain'
import type { Command } from 'commander'
import {
  userCreate,
  userDisable,
  userEnable,
  userGrant,
  userPassword,
  userRevoke,
  userUnlock,
} from './commands/user.ts'
import type { Setting } from './describe-commands.ts'

/** The commands of users. */
export function userCommands(root: Command, setting: Setting) {
  const user = setting.command(root, 'user', say('用户', 'users'))
  passwordCommands(user, setting)
  stateCommands(user, setting)
  roleCommands(user, setting)
}

const DEMO = say('演示数据中的用户', 'a user of the demo')
const CHANGE = say('首次登录须修改密码', 'the password is to be changed at the first sign-in')

function passwordCommands(user: Command, { terminal, words, command, config, finished }: Setting) {
  const creating = say(
    '新建用户；密码取自 GANGYAO_PASSWORD，否则询问',
    'create a user; asks for the password, or takes GANGYAO_PASSWORD',
  )
  command(user, 'create <name>', creating)
    .option('--display-name <text>', words(say('显示的姓名', 'the name that is shown')))
    .option('--change', words(CHANGE))
    .option('--demo', words(DEMO))
    .action(async (name: string, { displayName, change = false, demo }: CreateFlags) =>
      finished(await userCreate(name, { displayName, change }, config(demo), terminal)),
    )
  const resetting = say(
    '重设密码，并退出该用户的所有登录',
    'set a new password, and sign the user out everywhere',
  )
  command(user, 'password <name>', resetting)
    .option('--change', words(CHANGE))
    .option('--demo', words(DEMO))
    .action(async (name: string, { change = false, demo }: PasswordFlags) =>
      finished(await userPassword(name, { change }, config(demo), terminal)),
    )
}

interface PasswordFlags extends DemoFlags {
  change?: boolean
}

interface CreateFlags extends PasswordFlags {
  displayName?: string
}

interface DemoFlags {
  demo?: boolean
}

function stateCommands(user: Command, { terminal, words, command, config, finished }: Setting) {
  const disabling = say(
    '停用用户，并退出其所有登录；用户从不删除',
    'shut a user out everywhere; users are never deleted',
  )
  command(user, 'disable <name>', disabling)
    .option('--demo', words(DEMO))
    .action(async (name: string, { demo }: DemoFlags) =>
      finished(await userDisable(name, config(demo), terminal)),
    )
  const enabling = say('恢复停用的用户', 'let a disabled user in again')
  command(user, 'enable <name>', enabling)
    .option('--demo', words(DEMO))
    .action(async (name: string, { demo }: DemoFlags) =>
      finished(await userEnable(name, config(demo), terminal)),
    )
  const unlocking = say(
    '解除因多次登录失败而来的锁定',
    'let a user try again who has failed to sign in too often',
  )
  command(user, 'unlock <name>', unlocking)
    .option('--demo', words(DEMO))
    .action(async (name: string, { demo }: DemoFlags) =>
      finished(await userUnlock(name, config(demo), terminal)),
    )
}

function roleCommands(user: Command, { terminal, words, command, config, finished }: Setting) {
  const roles = AccessRole.options.map((role) => `${role} ${words(ACCESS_ROLE_NAMES[role])}`)
  const district = words(say('旗县区代码', 'the district’s code'))
  const unit = words(say('单位代码，仅限单位的角色', 'the unit, for a role of one'))
  const granting = say(`授予角色：${roles.join('、')}`, `give a user a role: ${roles.join(', ')}`)
  command(user, 'grant <name> <role>', granting)
    .option('--district <code>', district)
    .option('--unit <code>', unit)
    .option('--demo', words(DEMO))
    .action(async (name: string, role: string, flags: RoleFlags) =>
      finished(await userGrant(name, role, flags, config(flags.demo), terminal)),
    )
  command(user, 'revoke <name> <role>', say('收回角色', 'take a role back'))
    .option('--district <code>', district)
    .option('--unit <code>', unit)
    .option('--demo', words(DEMO))
    .action(async (name: string, role: string, flags: RoleFlags) =>
      finished(await userRevoke(name, role, flags, config(flags.demo), terminal)),
    )
}

export interface RoleFlags extends DemoFlags {
  district?: string
  unit?: string
}
