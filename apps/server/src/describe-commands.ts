import { resolve } from 'node:path'
import { type Bilingual, say } from '@gangyao/domain'
import { Command } from 'commander'
import { backup } from './commands/backup.ts'
import { migrateDatabase } from './commands/migrate.ts'
import { planCheck } from './commands/plan-check.ts'
import { planExport } from './commands/plan-export.ts'
import { planDiff, planLoad } from './commands/plan-load.ts'
import { reportTargets } from './commands/report-targets.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'
import { type Config, readConfig } from './config.ts'
import { withDatabase } from './connect.ts'
import { auditCommands } from './describe-audit.ts'
import { evidenceCommands } from './describe-evidence.ts'
import { personalCommands } from './describe-personal.ts'
import { userCommands } from './describe-users.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** What each group of commands is described with. */
export interface Setting {
  terminal: Terminal
  words(sentence: Bilingual): string
  command(parent: Command, name: string, description: Bilingual): Command
  /** @param demo the demo's own data folder, where none is named */
  config(demo?: boolean): Config
  /** A path as the caller means it, wherever the launcher has moved to. */
  path(given: string): string
  /** Tells whether the command did what was asked. */
  finished(done: boolean): void
}

/** Every command with its options: the table of contents of `gangyao`. */
export function describeCommands(terminal: Terminal, finished: (done: boolean) => void): Command {
  const words = (sentence: Bilingual) => sentence[terminal.language]
  const folder = process.env.GANGYAO_CALLED_FROM ?? process.cwd()
  const setting: Setting = {
    terminal,
    words,
    command: (parent, name, description) =>
      parent.command(name).description(words(description)).copyInheritedSettings(parent),
    config: (demo = false) => readConfig(process.env, folder, demo),
    path: (given) => resolve(folder, given),
    finished,
  }
  const root = rootCommand(setting)
  serveCommands(root, setting)
  planCommands(root, setting)
  reportCommands(root, setting)
  userCommands(root, setting)
  backupCommands(root, setting)
  auditCommands(root, setting)
  personalCommands(root, setting)
  evidenceCommands(root, setting)
  return root
}

const TITLES: Record<string, Bilingual> = {
  'Usage:': say('用法：', 'Usage:'),
  'Arguments:': say('参数：', 'Arguments:'),
  'Options:': say('选项：', 'Options:'),
  'Commands:': say('命令：', 'Commands:'),
}

const rootCommand = ({ words }: Setting) =>
  new Command('gangyao')
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
    .helpOption('-h, --help', words(say('显示用法', 'show how to use it')))
    .helpCommand('help [command]', words(say('显示命令的用法', 'show how to use a command')))
    .configureHelp({ styleTitle: (title) => words(TITLES[title] ?? say(title, title)) })
    .configureOutput({ writeErr: () => {} })
    .exitOverride()

function serveCommands(root: Command, { terminal, words, command, config, finished }: Setting) {
  const serving = say(
    '启动公开网站、管理后台和接口',
    'serve the public site, the panel and the API',
  )
  const demo = say(
    '另用一个数据文件夹，填入虚构的演示数据',
    'a data folder of its own, with invented data',
  )
  command(root, 'serve', serving)
    .option('--demo', words(demo))
    .action(async ({ demo = false }: { demo?: boolean }) => {
      await serve(config(demo), { demo }, terminal)
    })
  const migrating = say('把数据库更新到当前版本', 'bring the database up to this version')
  command(root, 'migrate', migrating).action(async () =>
    finished(await migrateDatabase(config(), terminal)),
  )
}

function planCommands(
  root: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  const plan = command(root, 'plan', say('规划', 'plans'))
  const yes = words(say('不再询问', 'do not ask'))

  const checking = say(
    '检查规划文件，逐行指出错误和待定的口径',
    'check a plan file: faults with places, open questions',
  )
  command(plan, 'check <file>', checking).action(async (file: string) =>
    finished(await planCheck(path(file), terminal)),
  )
  const loading = say(
    '载入规划；改动已载入的规划前先询问',
    'load a plan; asks before it changes a loaded one',
  )
  command(plan, 'load <file>', loading)
    .option('--yes', yes)
    .action(async (file: string, { yes = false }: { yes?: boolean }) =>
      finished(await withDatabase(config(), (db) => planLoad(path(file), { yes }, db, terminal))),
    )
  const comparing = say('显示载入后会有哪些变化', 'show what loading it would change')
  command(plan, 'diff <file>', comparing).action(async (file: string) =>
    finished(await withDatabase(config(), (db) => planDiff(path(file), db, terminal))),
  )
  command(plan, 'export <code>', say('把规划写成文件', 'write a plan as files'))
    .option(
      '--out <folder>',
      words(say('写到这个文件夹；不写则输出到屏幕', 'to this folder, not to the screen')),
    )
    .option('--district <code>', words(say('旗县区代码', 'the district’s code')))
    .option('--yes', words(say('覆盖已有文件', 'overwrite files that are there')))
    .action(async (code: string, { out, district, yes = false }: ExportFlags) => {
      if (out?.trim() === '') throw new UsageError(noFolder)
      const options = { out: out && path(out), district, yes }
      finished(await withDatabase(config(), (db) => planExport(code, options, db, terminal)))
    })
}
const noFolder = say(
  '--out 后面要写文件夹，如 --out ./plan；不写 --out 则输出到屏幕。',
  '--out needs a folder, such as --out ./plan; without --out the plan goes to the screen.',
)

interface ExportFlags {
  out?: string
  district?: string
  yes?: boolean
}

function reportCommands(
  root: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  const report = command(root, 'report', say('报表', 'reports'))
  const standing = say(
    '各目标某一天的进展，写成表格',
    'how the targets of a plan stand on a day, as a table',
  )
  command(report, 'targets <plan>', standing)
    .option('--as-of <day>', words(say('哪一天；不写则为今天', 'the day; left out: today')))
    .option(
      '--known-on <day>',
      words(say('只看那一天以前录入的数据', 'only what had been recorded by that day')),
    )
    .option(
      '--out <file>',
      words(say('写到 .xlsx 或 .csv 文件；不写则输出到屏幕', 'to an .xlsx or .csv file')),
    )
    .option('--district <code>', words(say('旗县区代码', 'the district’s code')))
    .action(async (plan: string, { asOf, knownOn, out, district }: ReportFlags) => {
      const options = { asOf, knownOn, district, out: out && path(out) }
      finished(await withDatabase(config(), (db) => reportTargets(plan, options, db, terminal)))
    })
}
interface ReportFlags {
  asOf?: string
  knownOn?: string
  out?: string
  district?: string
}

function backupCommands(
  root: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  const copying = say(
    '备份数据库和数据文件夹中的文件，服务不必停止',
    'back up the database and the files of the data folder; the server may run',
  )
  const out = say(
    '备份放在这个文件夹；不写则为 GANGYAO_BACKUP 或当前文件夹',
    'where to put it; left out: GANGYAO_BACKUP, else this folder',
  )
  const withSecret = say(
    '连同会话签名密钥和个人信息密钥；拿到它们和数据库的人可以冒充任何用户、看到一切',
    'with the keys of sessions and personal data: whoever has them and the database can pass for any user and see everything',
  )
  command(root, 'backup', copying)
    .option('--out <folder>', words(out))
    .option('--with-secret', words(withSecret))
    .action(async (flags: { out?: string; withSecret?: boolean }) => {
      const settings = config()
      const folder = flags.out === undefined ? settings.backup?.folder : path(flags.out)
      const options = { out: folder ?? path('.'), withSecret: flags.withSecret ?? false }
      finished(await backup(options, settings, terminal))
    })
  const restoring = say('核对一份备份并恢复', 'check a backup, and restore it')
  command(root, 'restore <folder>', restoring)
    .option(
      '--yes',
      words(say('取代已有的数据，并把它另外保存', 'replace data that is there, and keep it aside')),
    )
    .action(async (folder: string, { yes = false }: { yes?: boolean }) =>
      finished(await restore(path(folder), { yes }, config(), terminal)),
    )
}
