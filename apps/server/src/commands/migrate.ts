import { say } from '@gangyao/domain'
import type { Config } from '../config.ts'
import { connect } from '../connect.ts'
import type { Terminal } from '../terminal.ts'

/** `gangyao migrate`: what `serve` does first, on its own. */
export async function migrateDatabase(config: Config, terminal: Terminal): Promise<boolean> {
  const { migrated, close } = await connect(config)
  await close()
  if (terminal.json) terminal.result({ migrated })
  terminal.tell(
    migrated.length === 0
      ? say('数据库已是当前版本。', 'The database is up to date.')
      : say(
          `数据库已更新：${migrated.join('、')}`,
          `The database was brought up to date: ${migrated.join(', ')}`,
        ),
  )
  return true
}
