import * as z from 'zod'
import { type Bilingual, say } from '../text/bilingual.ts'

/** What can be done that leaves a line in the audit log. The set is closed. */
export const AuditAction = z
  .enum([
    'create',
    'update',
    'delete',
    'submit',
    'approve',
    'return',
    'publish',
    'withdraw',
    'load',
    'import',
    'export',
    'reveal',
    'search',
    'erase',
    'sign-in',
    'sign-in-refused',
    'sign-out',
    'grant',
    'revoke',
    'archive',
    'backup',
    'restore',
  ])
  .meta({ id: 'AuditAction' })
export type AuditAction = z.infer<typeof AuditAction>

export const AUDIT_ACTION_NAMES: Record<AuditAction, Bilingual> = {
  create: say('新增', 'added'),
  update: say('修改', 'changed'),
  delete: say('删除', 'deleted'),
  submit: say('提交审核', 'submitted'),
  approve: say('审核通过', 'approved'),
  return: say('退回', 'returned'),
  publish: say('公开', 'published'),
  withdraw: say('撤回', 'withdrawn'),
  load: say('载入', 'loaded'),
  import: say('导入', 'imported'),
  export: say('导出', 'exported'),
  search: say('查找个人信息', 'looked for a person'),
  reveal: say('查看隐去的内容', 'revealed'),
  erase: say('抹去个人信息', 'erased personal data'),
  'sign-in': say('登录', 'signed in'),
  'sign-in-refused': say('登录被拒', 'sign-in refused'),
  'sign-out': say('退出', 'signed out'),
  grant: say('授权', 'granted'),
  revoke: say('收回授权', 'revoked'),
  archive: say('归档', 'archived'),
  backup: say('备份', 'backed up'),
  restore: say('恢复', 'restored'),
}

/** By which door it was done. */
export const AuditVia = z.enum(['panel', 'api-token', 'command', 'module']).meta({ id: 'AuditVia' })
export type AuditVia = z.infer<typeof AuditVia>

export const AUDIT_VIA_NAMES: Record<AuditVia, Bilingual> = {
  panel: say('管理后台', 'panel'),
  'api-token': say('接口令牌', 'API token'),
  command: say('命令行', 'command line'),
  module: say('模块', 'module'),
}

/** The district under which stands what belongs to none, such as accounts. */
export const NO_DISTRICT = '000000'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** 审计日志的一条: who did what to which record, when, and what it was before and after. */
export const AuditEntry = z
  .object({
    seq: z
      .int()
      .min(1)
      .meta({ description: 'Its place in the log of the district, without gaps.' }),
    at: z.iso.datetime(),
    actor: z.string().min(1).meta({
      description: 'A user name, gangyao for the command line, or counter: and the name of one.',
    }),
    via: AuditVia,
    address: z.string().nullable().meta({ description: 'Where the request came from.' }),
    request: z.string().nullable().meta({ description: 'The id of the request.' }),
    action: AuditAction,
    resource: z.string().min(1).meta({ description: 'The kind of record, as in URLs.' }),
    record: z
      .string()
      .nullable()
      .meta({ description: 'Its id; null where no single one was meant.' }),
    before: z.string().nullable().meta({ description: 'The record before, as JSON text.' }),
    after: z.string().nullable().meta({ description: 'The record after, as JSON text.' }),
    reason: z.string().nullable(),
    previous: Hash.meta({ description: 'The hash of the entry before; of the first one: zeros.' }),
    hash: Hash.meta({ description: 'SHA-256 over previous and all other fields.' }),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>
