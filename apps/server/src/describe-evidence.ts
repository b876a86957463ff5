import { say } from '@gangyao/domain'
import type { Command } from 'commander'
import { evidenceSweep } from './commands/evidence-sweep.ts'
import type { Setting } from './describe-commands.ts'

/** The commands of evidence. */
export function evidenceCommands(root: Command, { terminal, command, config, finished }: Setting) {
  const evidence = command(root, 'evidence', say('佐证材料', 'evidence'))
  const sweeping = say(
    '清理没有佐证材料在用的文件，并指出缺少的文件；服务运行时每天自动做一次',
    'remove files that no evidence speaks of, and name those that are missing; a running server does so each day',
  )
  command(evidence, 'sweep', sweeping).action(async () =>
    finished(await evidenceSweep(config(), terminal)),
  )
}
