import { say } from '@gangyao/domain'
import type { Command } from 'commander'
import { auditArchive } from './commands/audit-archive.ts'
import { auditExport } from './commands/audit-export.ts'
import { auditVerify } from './commands/audit-verify.ts'
import { withDatabase } from './connect.ts'
import type { Setting } from './describe-commands.ts'

/** The commands of the audit log. */
export function auditCommands(root: Command, setting: Setting) {
  const audit = setting.command(root, 'audit', say('审计日志', 'the audit log'))
  verifyCommand(audit, setting)
  exportCommand(audit, setting)
  archiveCommand(audit, setting)
}

const DISTRICT = say(
  '旗县区代码；账号等的日志为 000000',
  'the district’s code; 000000 for the log of accounts',
)

function verifyCommand(
  audit: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  const verifying = say(
    '核对日志是否完整，指出第一条被改动的',
    'find the first entry that was changed, removed, moved or put in',
  )
  const anchor = say(
    '另行抄存的一条，写成 150602:1234:校验码',
    'an entry noted elsewhere, as 150602:1234:HASH',
  )
  command(audit, 'verify', verifying)
    .option('--district <code>', words(DISTRICT))
    .option(
      '--archives <folder>',
      words(say('同时核对这个文件夹中的归档文件', 'check the archives in this folder too')),
    )
    .option('--anchor <entry>', words(anchor))
    .action(async ({ district, archives, anchor }: VerifyFlags) => {
      const options = { district, archives: archives && path(archives), anchor }
      finished(await withDatabase(config(), (db) => auditVerify(options, db, terminal)))
    })
}
interface VerifyFlags {
  district?: string
  archives?: string
  anchor?: string
}

function exportCommand(
  audit: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  command(audit, 'export', say('把日志写成表格', 'write the log as a table'))
    .option('--district <code>', words(DISTRICT))
    .option('--from <day>', words(say('从哪一天起', 'the first day')))
    .option('--to <day>', words(say('到哪一天止', 'the last day')))
    .option(
      '--out <file>',
      words(say('写到 .xlsx 或 .csv 文件；不写则输出到屏幕', 'to an .xlsx or .csv file')),
    )
    .action(async ({ district, from, to, out }: ExportFlags) => {
      const options = { district, from, to, out: out && path(out) }
      finished(await withDatabase(config(), (db) => auditExport(options, db, terminal)))
    })
}
interface ExportFlags {
  district?: string
  from?: string
  to?: string
  out?: string
}

function archiveCommand(
  audit: Command,
  { terminal, words, command, config, path, finished }: Setting,
) {
  const archiving = say(
    '把六个月以前的日志移到归档文件；先询问',
    'move entries older than six months to a file; asks first',
  )
  command(audit, 'archive', archiving)
    .requiredOption('--before <day>', words(say('这一天以前的', 'those before this day')))
    .requiredOption('--out <folder>', words(say('写到这个文件夹', 'to this folder')))
    .option('--district <code>', words(DISTRICT))
    .option('--yes', words(say('不再询问', 'do not ask')))
    .action(async ({ before, out, district, yes = false }: ArchiveFlags) => {
      const { auditDays } = config()
      const options = { before, out: path(out), district, yes, auditDays }
      finished(await withDatabase(config(), (db) => auditArchive(options, db, terminal)))
    })
}
interface ArchiveFlags {
  before: string
  out: string
  district?: string
  yes?: boolean
}
