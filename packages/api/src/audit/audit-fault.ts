import { type Bilingual, NO_DISTRICT, say } from '@gangyao/domain'

export type AuditFaultKind =
  /** Its content, or a row's own hash, is not what was written. */
  | 'changed'
  | 'missing'
  | 'reordered'
  | 'inserted'
  /** The rows agree among themselves and not with the head: they were rewritten, or the head was. */
  | 'head-differs'
  /** What is on record of an archive does not fit the chain. */
  | 'archive-differs'
  /** The file of an archive is not what was written. */
  | 'file-differs'
  | 'file-missing'
  /** The row is not the one that was noted elsewhere. */
  | 'anchor-differs'

/** The first place where a chain is broken. */
export interface AuditFault {
  district: string
  seq: number
  kind: AuditFaultKind
  message: Bilingual
}

export const auditFault = (
  kind: AuditFaultKind,
  { district, seq, file }: { district: string; seq: number; file?: string | undefined },
): AuditFault => {
  const place =
    district === NO_DISTRICT
      ? say(`账号等日志第 ${seq} 条`, `entry ${seq} of the log of accounts`)
      : say(`${district} 的日志第 ${seq} 条`, `entry ${seq} of the log of ${district}`)
  const { zh, en } = SENTENCES[kind]
  const named = file === undefined ? say('', '') : say(`（${file}）`, ` (${file})`)
  return {
    district,
    seq,
    kind,
    message: say(`${place.zh}${zh}${named.zh}`, `${place.en} ${en}${named.en}`),
  }
}

const SENTENCES: Record<AuditFaultKind, Bilingual> = {
  changed: say('的内容被改动过', 'was changed'),
  missing: say('不见了', 'is missing'),
  reordered: say('换了位置', 'stands in another place'),
  inserted: say('是后来插入的', 'was put in afterwards'),
  'head-differs': say(
    '与链尾的记录不符，它或它之前的内容被整段改写过',
    'is not the one at the head of the chain: it, and perhaps those before it, were rewritten',
  ),
  'archive-differs': say(
    '是归档的最后一条，与归档登记不符',
    'is the last of an archive and does not agree with what is on record of it',
  ),
  'file-differs': say('所在的归档文件被改动过', 'is in a file of the archive that was changed'),
  'file-missing': say('所在的归档文件找不到', 'is in a file of the archive that is not there'),
  'anchor-differs': say(
    '与另行抄存的校验码不符',
    'does not have the hash that was noted elsewhere',
  ),
}
