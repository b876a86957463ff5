import { resolve } from 'node:path'
import { type Bilingual, say } from '@gangyao/domain'
import { Command, CommanderError } from 'commander'
import { migrateDatabase } from './commands/migrate.ts'
import { planCheck } from './commands/plan-check.ts'
import { planExport } from './commands/plan-export.ts'
import { planDiff, planLoad } from './commands/plan-load.ts'
import { serve } from './commands/serve.ts'
import { userCreate, userPassword } from './commands/user.ts'
import { type Config, readConfig, readLanguage } from './config.ts'
import { withDatabase } from './connect.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs one `gangyao …` call. @returns the exit code: 0 when it did what was asked */
export async function runCommand(argv: readonly string[]): Promise<number> {
  // The language must be known before the help is written, so it is looked for by hand.
  const at = argv.indexOf('--lang')
  const language = readLanguage(at < 0 ? undefined : argv[at + 1], process.env)
  const terminal = openTerminal(language, argv.includes('--json'))
  try {
    let done = true
    await describeCommands(terminal, (result) => {
      done = result
    }).parseAsync(argv)
    return done ? 0 : 1
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    if (error instanceof UsageError) terminal.tell(error.sentence)
    else terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}

function describeCommands(terminal: Terminal, finished: (done: boolean) => void): Command {
  const words = (sentence: Bilingual) => sentence[terminal.language]
  // Paths are the caller's, wherever the launcher has moved to.
  const folder = process.env.GANGYAO_CALLED_FROM ?? process.cwd()
  const path = (given: string) => resolve(folder, given)
  const config = (): Config => readConfig(process.env, folder)

  const root = new Command('gangyao')
    .description(
      words(
        say(
          '把印发的规划变成可执行、可跟踪、向社会公开的工作',
          'Turns an issued plan into a running, publicly accountable programme',
        ),
      ),
    )
    .option('--json', words(say('结果以 JSON 写到标准输出', 'results as JSON on standard output')))
    .option('--lang <zh|en>', words(say('语言', 'language')))
    .exitOverride()
    .showHelpAfterError(words(say('（加 --help 查看用法）', '(add --help to see how)')))
  const command = (parent: Command, name: string, description: Bilingual) =>
    parent.command(name).description(words(description)).copyInheritedSettings(parent)

  command(
    root,
    'serve',
    say('启动公开网站、管理后台和接口', 'serve the public site, the panel and the API'),
  )
    .option(
      '--demo',
      words(
        say(
          '另用一个数据文件夹，填入虚构的演示数据',
          'a data folder of its own, filled with invented data',
        ),
      ),
    )
    .action(async ({ demo = false }: { demo?: boolean }) => {
      const settings = config()
      const data = demo && !process.env.GANGYAO_DATA ? `${settings.data}-demo` : settings.data
      await serve({ ...settings, data }, { demo }, terminal)
    })
  command(
    root,
    'migrate',
    say('把数据库更新到当前版本', 'bring the database up to this version'),
  ).action(async () => finished(await migrateDatabase(config(), terminal)))

  const plan = command(root, 'plan', say('规划', 'plans'))
  command(
    plan,
    'check <file>',
    say(
      '检查规划文件，逐行指出错误和待定的口径',
      'check a plan file: faults with their places, open questions',
    ),
  ).action(async (file: string) => finished(await planCheck(path(file), terminal)))
  command(
    plan,
    'load <file>',
    say(
      '载入规划；改动已载入的规划前先询问',
      'load a plan; asks before it changes one already loaded',
    ),
  )
    .option('--yes', words(say('不再询问', 'do not ask')))
    .action(async (file: string, { yes = false }: { yes?: boolean }) =>
      finished(await withDatabase(config(), (db) => planLoad(path(file), { yes }, db, terminal))),
    )
  command(
    plan,
    'diff <file>',
    say('显示载入后会有哪些变化', 'show what loading it would change'),
  ).action(async (file: string) =>
    finished(await withDatabase(config(), (db) => planDiff(path(file), db, terminal))),
  )
  command(plan, 'export <code>', say('把规划写成文件', 'write a plan as files'))
    .option(
      '--out <folder>',
      words(
        say('写到这个文件夹；不写则输出到屏幕', 'to this folder; left out: to standard output'),
      ),
    )
    .option('--district <code>', words(say('旗县区代码', 'the district’s code')))
    .option('--yes', words(say('覆盖已有文件', 'overwrite files that are there')))
    .action(
      async (
        code: string,
        { out, district, yes = false }: { out?: string; district?: string; yes?: boolean },
      ) =>
        finished(
          await withDatabase(config(), (db) =>
            planExport(code, { out: out && path(out), district, yes }, db, terminal),
          ),
        ),
    )

  const user = command(root, 'user', say('用户', 'users'))
  command(
    user,
    'create <name>',
    say(
      '新建用户；密码取自 GANGYAO_PASSWORD，否则询问',
      'create a user; the password is asked for, or taken from GANGYAO_PASSWORD',
    ),
  )
    .option('--display-name <text>', words(say('显示的姓名', 'the name that is shown')))
    .action(async (name: string, { displayName }: { displayName?: string }) =>
      finished(await userCreate(name, displayName, config(), terminal)),
    )
  command(user, 'password <name>', say('重设用户的密码', 'set a user’s password anew')).action(
    async (name: string) => finished(await userPassword(name, config(), terminal)),
  )
  return root
}
