import { archiveAudit, type Db } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { logOf } from '../log-of.ts'
import { OPERATOR_SOURCE } from '../operator.ts'
import { readDay } from '../read-day.ts'
import type { Terminal } from '../terminal.ts'

export interface AuditArchiveOptions {
  before: string
  /** The folder to write to. */
  out: string
  district: string | undefined
  yes: boolean
  /** How many days stay in the database. */
  auditDays: number
}

/** `gangyao audit archive`: moves the older part of a log to a file. */
export async function auditArchive(
  { before, out, district, yes, auditDays }: AuditArchiveOptions,
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  const day = readDay(before)
  const code = await logOf(db, district)
  if (!yes && !(await confirmed(day, out, terminal))) return false
  const manifest = await archiveAudit(db, code, day, out, {
    source: OPERATOR_SOURCE,
    now: new Date(),
    retentionDays: auditDays,
  })
  if (terminal.json) terminal.result(manifest)
  terminal.tell(
    manifest
      ? say(
          `已归档 ${manifest.rows} 条（第 ${manifest.first} 至 ${manifest.through} 条）：${out} 中的 ${manifest.file}。请妥善保存这个文件，库中已没有这些内容。`,
          `Archived ${manifest.rows} entries (${manifest.first} to ${manifest.through}): ${manifest.file} in ${out}. Keep this file; the database no longer holds them.`,
        )
      : say(`没有 ${day} 以前的日志需要归档。`, `There is nothing before ${day} to archive.`),
  )
  return true
}

async function confirmed(day: string, out: string, terminal: Terminal): Promise<boolean> {
  if (!terminal.interactive) {
    terminal.tell(
      say(
        '未归档。归档会从库中移走日志；确认后加上 --yes 再运行一次。',
        'Nothing was archived. Archiving takes entries out of the database; to do so, run it again with --yes.',
      ),
    )
    return false
  }
  const question = say(
    `把 ${day} 以前的日志移出数据库，写到 ${out}？`,
    `Move the entries before ${day} out of the database, to ${out}?`,
  )
  if (await terminal.ask(question)) return true
  terminal.tell(say('未归档。', 'Nothing was archived.'))
  return false
}
