import { say } from '@gangyao/domain'
import type { Command } from 'commander'
import { personalRotate } from './commands/personal-rotate.ts'
import type { Setting } from './describe-commands.ts'

/** The commands of personal data. */
export function personalCommands(root: Command, { terminal, command, config, finished }: Setting) {
  const personal = command(root, 'personal', say('个人信息', 'personal data'))
  const rotating = say(
    '换用新密钥并重新加密，服务不必停止；中断后再运行即继续',
    'a new key, and everything encrypted anew; the server may run, and stopped it goes on',
  )
  command(personal, 'rotate', rotating).action(async () =>
    finished(await personalRotate(config(), terminal)),
  )
}
