import {
  AUDIT_ACTION_NAMES,
  AUDIT_VIA_NAMES,
  type Difference,
  describeDifference,
  type Language,
  say,
} from '@gangyao/domain'
import type { Cell, Column, Table } from '@gangyao/sheets'
import type { AuditRow } from './audit.table.ts'

const COLUMNS = [
  { key: 'seq', title: say('序号', 'No.'), width: 8, kind: 'number' },
  { key: 'at', title: say('时间（北京时间）', 'Time (China)'), width: 20 },
  { key: 'actor', title: say('操作人', 'Who'), width: 16 },
  { key: 'action', title: say('操作', 'Did what'), width: 12 },
  { key: 'resource', title: say('对象类型', 'Kind of record'), width: 16 },
  { key: 'record', title: say('对象', 'Record'), width: 30 },
  { key: 'changes', title: say('变化', 'What changed'), width: 60 },
  { key: 'reason', title: say('理由', 'Reason'), width: 30 },
  { key: 'via', title: say('途径', 'By way of'), width: 12 },
  { key: 'address', title: say('来源地址', 'Address'), width: 16 },
  { key: 'request', title: say('请求编号', 'Request'), width: 20 },
  { key: 'hash', title: say('校验码', 'Hash'), width: 20 },
] as const satisfies Column[]

export const auditTable = (rows: Table['rows']): Table => ({
  name: say('审计日志', 'Audit log'),
  columns: COLUMNS,
  rows,
})

/** A row of the log as a row of the table; what changed is put into words and may be cut short. */
export const sheetRow = (
  row: AuditRow,
  language: Language,
): Record<(typeof COLUMNS)[number]['key'], Cell> => ({
  seq: row.seq,
  at: CLOCK.format(new Date(row.at)),
  actor: row.actor,
  action: AUDIT_ACTION_NAMES[row.action][language],
  resource: row.resource,
  record: row.record,
  changes: changesOf(row, language),
  reason: row.reason,
  via: AUDIT_VIA_NAMES[row.via][language],
  address: row.address,
  request: row.request,
  hash: row.hash,
})

/** 2024-06-30 12:00:00 */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const MOST_CHANGES = 50
const MOST_CHARACTERS = 200

function changesOf({ before, after }: AuditRow, language: Language): string {
  const differences = describeDifference(parsed(before), parsed(after))
  const lines = differences.slice(0, MOST_CHANGES).map((each) => inWords(each, language))
  const more = differences.length - lines.length
  const rest = { zh: `……另有 ${more} 处`, en: `… and ${more} more` }
  return [...lines, ...(more > 0 ? [rest[language]] : [])].join('\n')
}

function inWords({ kind, label, before, after }: Difference, language: Language): string {
  const [older, newer] = [shortly(before), shortly(after)]
  const colon = { zh: '：', en: ': ' }[language]
  const values = { added: newer, removed: `${older} →`, changed: `${older} → ${newer}` }[kind]
  return `${label[language]}${colon}${values}`
}

function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
