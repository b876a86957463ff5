import { say } from '@gangyao/domain'
import { restoreBackup } from '../backup/restore-backup.ts'
import type { Config } from '../config.ts'
import { placeOf } from '../connect.ts'
import { storeElsewhere } from '../evidence-files.ts'
import type { Terminal } from '../terminal.ts'

/** `gangyao restore FOLDER`: a backup in the place of what is there. */
export async function restore(
  folder: string,
  { yes }: { yes: boolean },
  config: Config,
  terminal: Terminal,
): Promise<boolean> {
  const { manifest, aside, extra } = await restoreBackup({
    folder,
    place: placeOf(config),
    data: config.data,
    store: storeElsewhere(config),
    keep: config.backup ? [config.backup.folder] : [],
    yes,
    now: new Date(),
  })
  const { createdAt, version, database, files } = manifest
  if (terminal.json) terminal.result({ manifest, aside, extra })
  terminal.tell(
    say(
      `已恢复 ${createdAt} 的备份（纲要 ${version}）：其他文件 ${files.length - 1} 个，各表行数：`,
      `Restored the backup of ${createdAt} (Gangyao ${version}): ${files.length - 1} other files, and rows:`,
    ),
  )
  for (const [table, count] of Object.entries(database.rows))
    if (!table.startsWith('migration_')) terminal.tell(`  ${table}  ${count}`)
  for (const place of aside)
    terminal.tell(say(`原有数据保存在 ${place}`, `What was there before is kept in ${place}`))
  for (const path of extra)
    terminal.tell(
      say(
        `${path} 不属于这份备份，未恢复。`,
        `${path} is no part of the backup and was not restored.`,
      ),
    )
  return true
}
