import { sweepEvidence } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { megabytes } from '../backup/free-space.ts'
import type { Config } from '../config.ts'
import { withDatabase } from '../connect.ts'
import { evidenceFiles } from '../evidence-files.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `gangyao evidence sweep`: removes files that no evidence speaks of any more.
 *
 * @returns whether every file that is spoken of is in its place
 */
export const evidenceSweep = (config: Config, terminal: Terminal): Promise<boolean> =>
  withDatabase(config, async (db) => {
    const swept = await sweepEvidence(db, evidenceFiles(config), new Date())
    const { removed, bytes, halves, missing } = swept
    if (terminal.json) terminal.result(swept)
    terminal.tell(
      say(
        `清理了 ${removed} 个没有佐证材料在用的文件（${megabytes(bytes)}），${halves} 个没有传完的文件。`,
        `Removed ${removed} files that no evidence speaks of (${megabytes(bytes)}), and ${halves} that had come halfway.`,
      ),
    )
    for (const { district, plan, code, title } of missing)
      terminal.tell(
        say(
          `缺少文件：${district} ${plan} ${code}“${title}”。请从备份恢复，或请单位重新上传。`,
          `The file is missing of ${district} ${plan} ${code}, “${title}”. Restore it from a backup, or have the unit send it again.`,
        ),
      )
    return missing.length === 0
  })
