import { type Auth, createAuth, createUser, type Db, setPassword } from '@gangyao/api'
import { say } from '@gangyao/domain'
import type { Config } from '../config.ts'
import { withDatabase } from '../connect.ts'
import { readSecret } from '../secret.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `gangyao user create NAME` */
export async function userCreate(
  username: string,
  name: string | undefined,
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const password = await newPassword(terminal)
  await withAuth(config, (auth) => createUser(auth, { username, password, name: name ?? username }))
  if (terminal.json) terminal.result({ username })
  terminal.tell(say(`已新建用户 ${username}。`, `Created the user ${username}.`))
  return true
}

/** `gangyao user password NAME`: a new password; every session of that user ends. */
export async function userPassword(
  username: string,
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const password = await newPassword(terminal)
  await withAuth(config, (auth) => setPassword(auth, username, password))
  if (terminal.json) terminal.result({ username })
  terminal.tell(
    say(
      `已重设 ${username} 的密码，原有登录全部退出。`,
      `${username} has a new password and is signed out everywhere.`,
    ),
  )
  return true
}

const withAuth = (config: Config, use: (auth: Auth) => Promise<void>) =>
  withDatabase(config, async (db: Db) =>
    use(createAuth({ db, secret: await readSecret(config), origin: config.origin })),
  )

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
