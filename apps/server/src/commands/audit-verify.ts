import { type AuditAnchor, type AuditVerdict, type Db, verifyAudit } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { noLog } from '../log-of.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface AuditVerifyOptions {
  /** Left out: every log. */
  district: string | undefined
  /** The folder of the archives, to check their files too. */
  archives: string | undefined
  /** An entry that was noted elsewhere: district, place and hash, with colons. */
  anchor: string | undefined
}

/** `gangyao audit verify`: whether the log is as it was written, and if not, where it is not. */
export async function auditVerify(
  { district, archives, anchor }: AuditVerifyOptions,
  db: Db,
  terminal: Terminal,
): Promise<boolean> {
  const verdict = await verifyAudit(db, {
    district,
    archives,
    anchor: anchor === undefined ? undefined : readAnchor(anchor),
  })
  if (district !== undefined && verdict.whole && verdict.heads.length === 0) throw noLog(district)
  if (terminal.json) terminal.result(verdict)
  tellVerdict(verdict, terminal)
  return verdict.whole
}

function tellVerdict(verdict: AuditVerdict, terminal: Terminal) {
  const { rows } = verdict
  if (!verdict.whole) {
    const { zh, en } = verdict.fault.message
    terminal.tell(
      say(
        `审计日志不完整：${zh}（已核对 ${rows} 条）。`,
        `The audit log is broken: ${en} (${rows} were checked).`,
      ),
    )
    return
  }
  terminal.tell(say(`审计日志完整，共 ${rows} 条。`, `The audit log is whole: ${rows} entries.`))
  if (verdict.heads.length === 0) return
  terminal.tell(
    say(
      '请把各日志的末条另行抄存，日后用 --anchor 核对，可以发现整本重写：',
      'Note the last entry of each log elsewhere; given as --anchor later, it shows whether all was rewritten:',
    ),
  )
  for (const { district, seq, hash } of verdict.heads) terminal.tell(`  ${district}:${seq}:${hash}`)
}

function readAnchor(text: string): AuditAnchor {
  const [, district, seq, hash] = /^(\d{6}):([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(text) ?? []
  if (district && seq && hash) return { district, seq: Number(seq), hash: hash.toLowerCase() }
  throw new UsageError(
    say(
      '--anchor 应写成 区划代码:序号:校验码，即核对时显示的样子。',
      '--anchor is written DISTRICT:NUMBER:HASH, as verifying shows it.',
    ),
  )
}
