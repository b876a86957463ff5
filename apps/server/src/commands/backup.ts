import { say } from '@gangyao/domain'
import { createBackup } from '../backup/create-backup.ts'
import { megabytes } from '../backup/free-space.ts'
import { FILES, SECRET } from '../backup/names.ts'
import type { Config } from '../config.ts'
import { placeOf } from '../connect.ts'
import { storeElsewhere } from '../evidence-files.ts'
import type { Terminal } from '../terminal.ts'

export interface BackupOptions {
  /** The folder that the backup's own folder is made in. */
  out: string
  withSecret: boolean
}

/** `gangyao backup`: a copy of everything, made while the server runs. */
export async function backup(
  { out, withSecret }: BackupOptions,
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const { folder, manifest, leftOut } = await createBackup({
    place: placeOf(config),
    data: config.data,
    store: storeElsewhere(config),
    out,
    withSecret,
    now: new Date(),
  })
  const size = megabytes(manifest.files.reduce((sum, file) => sum + file.size, 0))
  const files = manifest.files.length - 1
  const rows = Object.values(manifest.database.rows).reduce((sum, count) => sum + count, 0)
  if (terminal.json) terminal.result({ folder, manifest, leftOut })
  terminal.tell(
    say(
      `已备份到 ${folder}（${size}；数据库 ${rows} 行，其他文件 ${files} 个），副本已打开检查。`,
      `Backed up to ${folder} (${size}: a database of ${rows} rows, ${files} other files); the copy was opened and checked.`,
    ),
  )
  for (const path of leftOut)
    terminal.tell(
      say(`未备份 ${path}：它不是普通文件。`, `${path} was left out: it is no ordinary file.`),
    )
  if (withSecret && !manifest.files.some(({ path }) => path === `${FILES}/${SECRET}`))
    terminal.tell(
      say(
        '数据文件夹中没有密钥文件；密钥若由 GANGYAO_SECRET 给出，请另行保管。',
        'There is no secret in the data folder; one given by GANGYAO_SECRET is for you to keep.',
      ),
    )
  return true
}
