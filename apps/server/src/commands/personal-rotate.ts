import { join } from 'node:path'
import { type Db, rotatePersonal, takeTurn } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { ROTATION_LOCK } from '../backup/names.ts'
import type { Config } from '../config.ts'
import { withDatabase } from '../connect.ts'
import { OPERATOR_SOURCE } from '../operator.ts'
import { claimNextKey, ensurePersonalKey, personalKeysOf, retireKey } from '../personal-keys.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** `gangyao personal rotate`: a new key for personal data; goes on where it was stopped. */
export const personalRotate = (config: Config, terminal: Terminal): Promise<boolean> =>
  withDatabase(config, async (db) => {
    // Whoever puts keys in the place of others is alone with them.
    const done = await takeTurn({ url: undefined, lockFile: join(config.data, ROTATION_LOCK) })
    if (!done) throw atWork
    try {
      return await rotate(config, db, terminal)
    } finally {
      await done()
    }
  })

async function rotate(config: Config, db: Db, terminal: Terminal): Promise<boolean> {
  const { data, personalKeys } = config
  await prepare(config, db)
  const keys = await personalKeysOf(config)()
  const { sealed, faults } = await rotatePersonal(db, keys, {
    source: OPERATOR_SOURCE,
    now: new Date(),
  })
  if (terminal.json) terminal.result({ key: keys[0]?.id, sealed, faults })
  if (faults.length > 0) {
    terminal.tell(notOpened(sealed, faults))
    return false
  }
  if (!personalKeys) await retireKey(data)
  terminal.tell(personalKeys ? doneByVariable(sealed) : doneInFolder(sealed))
  return true
}

const atWork = new UsageError(
  say(
    '另一个换钥命令正在运行，请等它结束。',
    'Somebody is rotating the key at this moment; wait for them.',
  ),
)

async function prepare(config: Config, db: Db): Promise<void> {
  if (!(await ensurePersonalKey(config, db)))
    throw new UsageError(
      say(
        '数据文件夹中没有 personal-key，无法解开已加密的个人信息；请先放回原来的密钥。',
        'There is no personal-key in the data folder to open what is sealed; put back the one of before first.',
      ),
    )
  if (!config.personalKeys) await claimNextKey(config.data)
  else if (config.personalKeys.length < 2)
    throw new UsageError(
      say(
        '请先把 GANGYAO_PERSONAL_KEY 设为“新密钥,旧密钥”，重启所有服务，再运行一次。',
        'Set GANGYAO_PERSONAL_KEY to NEW,OLD first, restart every server, and run it again.',
      ),
    )
}

const doneInFolder = (sealed: number) =>
  say(
    `已换用新密钥，重新加密 ${sealed} 条记录。旧密钥移入 personal-key.retired：换钥以前的备份仍要用它，那些备份都过期后请删除。请另行保管新的 personal-key。`,
    `There is a new key; ${sealed} records were encrypted anew. The old one is in personal-key.retired: backups from before still need it; delete it when those are gone. Keep a copy of the new personal-key elsewhere.`,
  )

const doneByVariable = (sealed: number) =>
  say(
    `已换用新密钥，重新加密 ${sealed} 条记录。现在可以从 GANGYAO_PERSONAL_KEY 中去掉旧密钥；换钥以前的备份仍要用它。`,
    `There is a new key; ${sealed} records were encrypted anew. The old one may go from GANGYAO_PERSONAL_KEY now; backups from before still need it.`,
  )

const notOpened = (sealed: number, faults: readonly string[]) =>
  say(
    `重新加密了 ${sealed} 条记录，另有 ${faults.length} 条无法解密，旧密钥保留：\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    `${sealed} records were encrypted anew; ${faults.length} do not open, and the old key stays:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  )
