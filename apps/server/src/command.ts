import { type Bilingual, say } from '@gangyao/domain'
import { CommanderError } from 'commander'
import { readLanguage } from './config.ts'
import { describeCommands } from './describe-commands.ts'
import { Interrupted, openTerminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs one `gangyao …` call. @returns the exit code: 0 when it did what was asked, 130 when interrupted */
export async function runCommand(argv: readonly string[]): Promise<number> {
  // The language must be known before the help is written, so it is looked for by hand.
  const at = argv.indexOf('--lang')
  const language = readLanguage(at < 0 ? undefined : argv[at + 1], process.env)
  const terminal = openTerminal(language, argv.includes('--json'))
  let done = true
  try {
    await describeCommands(terminal, (result) => {
      done = result
    }).parseAsync(argv)
    return done ? 0 : 1
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) terminal.tell(misused(error))
      return error.exitCode
    }
    if (error instanceof Interrupted) return INTERRUPTED
    if (error instanceof UsageError) terminal.tell(error.sentence)
    else terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  }
}

/** What shells give for Ctrl+C. */
const INTERRUPTED = 130

/** What was wrong with the call, and the way out. */
function misused({ code, message }: CommanderError): Bilingual {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const fault =
    {
      'commander.unknownCommand': say(`没有“${named}”这个命令`, `There is no command “${named}”`),
      'commander.unknownOption': say(`没有“${named}”这个选项`, `There is no option “${named}”`),
      'commander.missingArgument': say(`缺少参数 ${named}`, `The argument ${named} is missing`),
      'commander.optionMissingArgument': say(`选项 ${named} 缺少值`, `${named} needs a value`),
      'commander.missingMandatoryOptionValue': say(
        `缺少选项 ${named}`,
        `The option ${named} is missing`,
      ),
      'commander.excessArguments': say('参数太多', 'There are too many arguments'),
      'commander.help': say('请写明要做什么', 'Say what to do'),
    }[code] ?? say(message, message)
  return say(
    `${fault.zh}。查看用法：npm run -s gangyao -- --help`,
    `${fault.en}. See how: npm run -s gangyao -- --help`,
  )
}
