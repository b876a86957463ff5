import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { appendAudit, openDatabase } from '@gangyao/api'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from './command.ts'

const PLAN = fileURLToPath(import.meta.resolve('@gangyao/plan-dongsheng-2021-2025/plan.yaml'))
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-command-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let data: string
beforeEach(() => {
  data = newFolder()
})

/** Runs a call as the shell would; `said` is stderr, `result` stdout. */
async function gangyao(...words: string[]) {
  let said = ''
  let result = ''
  vi.stubEnv('GANGYAO_DATA', data)
  vi.stubEnv('GANGYAO_LANG', 'zh')
  vi.stubEnv('DATABASE_URL', '')
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    result += text
    return true
  })
  try {
    const code = await runCommand(['node', 'gangyao', ...words])
    return { code, said, result }
  } finally {
    stderr.mockRestore()
    stdout.mockRestore()
    vi.unstubAllEnvs()
  }
}

/** A copy of the first plan with one change to its text. */
function changedPlan(from: string, to: string): string {
  const folder = newFolder()
  const text = readFileSync(PLAN, 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, 'plan.yaml'), text.replace(from, to))
  writeFileSync(join(folder, 'issued.txt'), readFileSync(join(PLAN, '..', 'issued.txt'), 'utf8'))
  return folder
}

describe('gangyao plan', () => {
  it('checks a sound plan and lists what the text leaves open', async () => {
    const { code, said } = await gangyao('plan', 'check', PLAN)
    expect(code).toBe(0)
    expect(said).toContain('0 处错误')
    expect(said).toContain('Q1')
  })

  it('names the place of a fault and the nearest unit, and fails', async () => {
    const folder = changedPlan('lead: [区教育体育局]', 'lead: [区教育局]')
    const { code, said } = await gangyao('plan', 'check', folder)
    expect(code).toBe(1)
    expect(said).toMatch(/plan\.yaml:\d+:\d+ .*区教育局.*区教育体育局/)
  })

  it('loads a plan once and finds nothing to do the second time', async () => {
    expect((await gangyao('plan', 'load', PLAN)).said).toContain('34 项任务，28 项指标')
    const again = await gangyao('plan', 'load', PLAN)
    expect(again).toMatchObject({ code: 0 })
    expect(again.said).toContain('没有变化')
  })

  it('does not load a changed plan unless told so', async () => {
    await gangyao('plan', 'load', PLAN)
    const folder = changedPlan('value: 40\n', 'value: 50\n')
    const unasked = await gangyao('plan', 'load', folder)
    expect(unasked.code).toBe(1)
    expect(unasked.said).toContain('数值 40 → 50')
    expect(unasked.said).toContain('--yes')
    expect((await gangyao('plan', 'diff', PLAN)).said).toContain('没有变化')

    expect((await gangyao('plan', 'load', folder, '--yes')).code).toBe(0)
    expect((await gangyao('plan', 'diff', PLAN)).said).toContain('数值 50 → 40')
  })

  it('loads nothing of a plan with a fault', async () => {
    const folder = changedPlan('lead: [区教育体育局]', 'lead: [区教育局]')
    expect((await gangyao('plan', 'load', folder)).code).toBe(1)
    expect((await gangyao('plan', 'export', '2021-2025', '--district', '150602')).said).toContain(
      '没有代码为 2021-2025 的规划',
    )
  })

  it('exports what it loaded, so that loading the export changes nothing', async () => {
    await gangyao('plan', 'load', PLAN)
    const folder = newFolder()
    expect((await gangyao('plan', 'export', '2021-2025', '--out', folder)).code).toBe(0)
    expect((await gangyao('plan', 'load', folder)).said).toContain('没有变化')
  })

  it('never overwrites files unless told so', async () => {
    await gangyao('plan', 'load', PLAN)
    const folder = newFolder()
    writeFileSync(join(folder, 'plan.yaml'), 'mine')
    expect((await gangyao('plan', 'export', '2021-2025', '--out', folder)).code).toBe(1)
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe('mine')
  })

  it('writes an export whole or not at all', async () => {
    await gangyao('plan', 'load', PLAN)
    const folder = newFolder()
    writeFileSync(join(folder, 'issued.txt'), 'mine')
    const half = await gangyao('plan', 'export', '2021-2025', '--out', folder)
    expect(half.code).toBe(1)
    expect(half.said).toContain('已有 issued.txt，未写入任何内容')
    expect(readdirSync(folder)).toEqual(['issued.txt'])
    expect((await gangyao('plan', 'export', '2021-2025', '--out', folder, '--yes')).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['issued.txt', 'plan.schema.json', 'plan.yaml'])

    const blocked = newFolder()
    mkdirSync(join(blocked, 'plan.schema.json'))
    expect((await gangyao('plan', 'export', '2021-2025', '--out', blocked, '--yes')).code).toBe(1)
    expect(readdirSync(blocked)).toEqual(['plan.schema.json'])
  })

  it.each([
    ['a file', () => join(newFolder(), 'file'), '是文件，不是文件夹'],
    ['below a file', () => join(newFolder(), 'file', 'plan'), '未写入任何内容'],
    ['nowhere', () => '', '--out 后面要写文件夹'],
  ])('says in a sentence that an export cannot go to %s', async (_, at, sentence) => {
    await gangyao('plan', 'load', PLAN)
    const out = at()
    const [file] = out.match(/^.*\/file/) ?? []
    if (file) writeFileSync(file, 'mine')
    const { code, said } = await gangyao('plan', 'export', '2021-2025', '--out', out)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  })

  it('gives results as JSON on standard output', async () => {
    const { result } = await gangyao('--json', 'plan', 'check', PLAN)
    expect(JSON.parse(result)).toMatchObject({ sound: true })
  })
})

describe('gangyao report', () => {
  it('gives the targets of a plan on a day as a table', async () => {
    await gangyao('plan', 'load', PLAN)
    const { code, result } = await gangyao(
      'report',
      'targets',
      '2021-2025',
      '--as-of',
      '2023-12-31',
    )
    expect(code).toBe(0)
    expect(result).toContain('代码,目标,任务,牵头单位,要求,状态')
    expect(result.match(/^T\d\d,/gm)).toHaveLength(28)
    const folder = newFolder()
    const file = join(folder, 'targets.xlsx')
    expect((await gangyao('report', 'targets', '2021-2025', '--out', file)).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  it.each([
    [['2021-2025', '--as-of', '2024-02-30'], '不是日期'],
    [['1999'], '没有这个规划'],
    [['2021-2025', '--out', 'targets.pdf'], '.xlsx 或 .csv'],
  ])('%j is answered with a sentence', async (words, sentence) => {
    await gangyao('plan', 'load', PLAN)
    const { code, said } = await gangyao('report', 'targets', ...words)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
  })
})

describe('gangyao backup and restore', () => {
  it('copy what is there and put it back, and count it', async () => {
    await gangyao('plan', 'load', PLAN)
    const out = newFolder()
    const made = await gangyao('backup', '--out', out)
    expect(made.code).toBe(0)
    expect(made.said).toMatch(/已备份到 .*gangyao-backup-\d{8}-\d{6}（\d\.\d MB；数据库 \d+ 行，/)
    const folder = join(out, String(readdirSync(out)[0]))

    const unasked = await gangyao('restore', folder)
    expect(unasked.code).toBe(1)
    expect(unasked.said).toContain('加上 --yes')
    const restored = await gangyao('restore', folder, '--yes')
    expect(restored.code).toBe(0)
    expect(restored.said).toMatch(/ {2}target {2}28\n/)
    expect(restored.said).toContain(`原有数据保存在 ${join(data, 'before-restore-')}`)
    expect((await gangyao('plan', 'diff', PLAN)).said).toContain('没有变化')
  })

  it('speak English too, and JSON', async () => {
    await gangyao('plan', 'load', PLAN)
    const out = newFolder()
    const made = await gangyao('--lang', 'en', '--json', 'backup', '--out', out, '--with-secret')
    expect(made.said).toContain('the copy was opened and checked')
    expect(made.said).toContain('There is no secret in the data folder')
    const { folder, manifest } = JSON.parse(made.result)
    expect(manifest.database).toMatchObject({ kind: 'sqlite', rows: { target: 28 } })
    const restored = await gangyao('--lang', 'en', '--json', 'restore', folder, '--yes')
    expect(restored.said).toContain('What was there before is kept in')
    expect(JSON.parse(restored.result)).toMatchObject({ manifest, extra: [] })
  })
})

describe('gangyao user', () => {
  it('creates a user, and refuses the name a second time', async () => {
    vi.stubEnv('GANGYAO_PASSWORD', 'a-long-Password')
    expect((await gangyao('user', 'create', 'zhangsan')).code).toBe(0)
    vi.stubEnv('GANGYAO_PASSWORD', 'a-long-Password')
    const again = await gangyao('user', 'create', 'ZhangSan')
    expect(again.code).toBe(1)
    expect(again.said).toContain('已经有用户')
  })

  it('refuses a password that is easy to guess, in both languages', async () => {
    vi.stubEnv('GANGYAO_PASSWORD', 'all small letters')
    const { code, said } = await gangyao('user', 'create', 'lisi')
    expect([code, said]).toEqual([1, expect.stringContaining('至少 3 种')])
    vi.stubEnv('GANGYAO_PASSWORD', 'all small letters')
    expect((await gangyao('--lang', 'en', 'user', 'create', 'lisi')).said).toContain(
      'at least 3 of',
    )
  })

  it('disables, enables, unlocks, grants and revokes, each with a line in the log', async () => {
    await gangyao('plan', 'load', PLAN)
    for (const [words, sentence] of [
      [['create', 'lisi', '--change'], '已新建用户 lisi'],
      [['grant', 'lisi', 'administrator'], 'lisi 现为 150602 的系统管理员'],
      [['grant', 'lisi', 'editor', '--unit', 'kexie'], 'lisi 现为 150602 的单位填报人'],
      [['disable', 'lisi'], '至少要有一位能登录的系统管理员'],
      [['revoke', 'lisi', 'editor', '--unit', 'kexie'], '不再是 150602 的单位填报人'],
      [['create', 'wangwu'], '已新建用户 wangwu'],
      [['disable', 'wangwu'], '已停用 wangwu'],
      [['enable', 'wangwu'], 'wangwu 可以登录了'],
      [['unlock', 'wangwu'], 'wangwu 可以再试着登录'],
      [['password', 'wangwu', '--change'], '已重设 wangwu 的密码'],
      [['disable', 'nobody'], '没有这个用户：nobody'],
      [['grant', 'wangwu', 'king'], '没有角色“king”'],
      [['grant', 'nobody', 'leader'], '没有用户 nobody'],
    ] as const) {
      vi.stubEnv('GANGYAO_PASSWORD', `a-long-Password-${words[0]}`)
      expect((await gangyao('user', ...words)).said).toContain(sentence)
    }
    const { db, close } = openDatabase({ file: join(data, 'gangyao.sqlite') })
    const rows = await db
      .selectFrom('audit')
      .select(['action', 'record', 'via'])
      .where('resource', 'in', ['accounts', 'grants'])
      .orderBy('district')
      .orderBy('seq')
      .execute()
    await close()
    expect(rows.every(({ via }) => via === 'command')).toBe(true)
    expect(rows.map(({ action, record }) => `${action} ${record}`)).toEqual([
      'create lisi',
      'create wangwu',
      ...Array(4).fill('update wangwu'),
      'grant lisi~administrator~',
      'grant lisi~editor~kexie',
      'revoke lisi~editor~kexie',
    ])
  })
})

describe('gangyao audit', () => {
  /** A loaded plan, and five entries of a January long ago. */
  async function aLog() {
    await gangyao('migrate')
    const { db, close } = openDatabase({ file: join(data, 'gangyao.sqlite') })
    const district = { code: '150602', name: '东胜区', nameEn: null, parent: null }
    await db.insertInto('district').values(district).execute()
    for (let day = 1; day <= 5; day++)
      await db.transaction().execute((trx) =>
        appendAudit(
          trx,
          {
            ...{ actor: 'wang', via: 'panel', address: null, request: null },
            ...{ district: '150602', action: 'update', resource: 'targets', record: `T0${day}` },
            ...{ before: { value: 40 }, after: { value: 50 } },
          },
          new Date(`2021-01-0${day}T00:00:00Z`),
        ),
      )
    return { db, close }
  }

  it('verifies a log, and names the first entry that was tampered with', async () => {
    const { db, close } = await aLog()
    const whole = await gangyao('audit', 'verify')
    expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('完整，共 5 条') })
    const [anchor = ''] = whole.said.match(/150602:5:[0-9a-f]{64}/) ?? []
    expect((await gangyao('audit', 'verify', '--anchor', anchor)).code).toBe(0)
    const other = anchor.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await gangyao('audit', 'verify', '--anchor', other)).toMatchObject({
      ...{ code: 1, said: expect.stringContaining('第 5 条与另行抄存的校验码不符') },
    })

    await db.updateTable('audit_head').set({ seq: 4 }).execute()
    await close()
    const broken = await gangyao('audit', 'verify', '--district', '150602')
    expect(broken.code).toBe(1)
    expect(broken.said).toContain('审计日志不完整：150602 的日志第 5 条是后来插入的')
    const english = await gangyao('--lang', 'en', '--json', 'audit', 'verify')
    expect(english.said).toContain('entry 5 of the log of 150602 was put in afterwards')
    expect(JSON.parse(english.result)).toMatchObject({ fault: { kind: 'inserted', seq: 5 } })
  })

  it('exports a log, and notes that', async () => {
    await (await aLog()).close()
    const some = await gangyao('audit', 'export', '--from', '2021-01-02', '--to', '2021-01-03')
    expect(some.result.match(/^\d,/gm)).toEqual(['2,', '3,'])
    const file = join(newFolder(), 'log.xlsx')
    expect((await gangyao('audit', 'export', '--out', file)).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    expect((await gangyao('audit', 'export')).result).toMatch(/^7,.*,gangyao,导出,audit,/m)
  })

  it('archives only when told so, and never what is young', async () => {
    await (await aLog()).close()
    const folder = newFolder()
    const archive = (...words: string[]) =>
      gangyao('audit', 'archive', '--before', '2021-01-03', '--out', folder, ...words)
    expect(await archive()).toMatchObject({ code: 1, said: expect.stringContaining('--yes') })
    expect(readdirSync(folder)).toEqual([])
    // The third begins in China at four in the afternoon of the second.
    expect(await archive('--yes')).toMatchObject({
      ...{ code: 0, said: expect.stringContaining('已归档 2 条（第 1 至 2 条）') },
    })
    expect(readdirSync(folder)).toEqual(['audit-150602-1-2.json', 'audit-150602-1-2.jsonl'])
    expect((await archive('--yes')).said).toContain('没有 2021-01-03 以前的日志')
    expect((await gangyao('audit', 'verify', '--archives', folder)).said).toContain('共 4 条')
    writeFileSync(join(folder, 'audit-150602-1-2.jsonl'), '')
    expect(await gangyao('audit', 'verify', '--archives', folder)).toMatchObject({
      ...{ code: 1, said: expect.stringContaining('归档文件被改动过（audit-150602-1-2.jsonl）') },
    })
    const tomorrow = ['--before', '2999-01-01', '--out', folder, '--yes']
    expect((await gangyao('audit', 'archive', ...tomorrow)).said).toContain('至少在库中保留 184 天')
  })

  it.each([
    [['verify', '--district', '150699'], '没有 150699 的审计日志'],
    [['verify', '--anchor', 'x'], '--anchor 应写成'],
    [['export', '--from', 'yesterday'], '不是日期'],
    [['export', '--out', 'log.pdf'], '.xlsx 或 .csv'],
    [['archive', '--out', 'x'], '缺少选项 --before'],
  ])('%j is answered with a sentence', async (words, sentence) => {
    await (await aLog()).close()
    const { code, said } = await gangyao('audit', ...words)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  })

  it('keeps the log no shorter than the law asks', async () => {
    vi.stubEnv('GANGYAO_AUDIT_DAYS', '30')
    expect((await gangyao('audit', 'verify')).said).toContain('GANGYAO_AUDIT_DAYS=30')
  })
})

describe('gangyao serve --demo', () => {
  it('puts no invented figures beside a real plan', async () => {
    await gangyao('plan', 'load', PLAN)
    const { code, said } = await gangyao('serve', '--demo')
    expect(code).toBe(1)
    expect(said).toContain('不会填入演示数据')
  })
})

describe('a wrong call', () => {
  it.each([
    [['plan', 'frobnicate'], '没有“frobnicate”这个命令'],
    [['plan', 'check'], '缺少参数 file'],
    [['migrate', '--fast'], '没有“--fast”这个选项'],
    [['plan', 'check', '/no/such/plan.yaml'], '没有这个文件'],
  ])('%j is answered with a sentence and no stack', async (words, sentence) => {
    const { code, said } = await gangyao(...words)
    expect(code).not.toBe(0)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  })

  it('says that the first password is too short, before anything is loaded', async () => {
    vi.stubEnv('GANGYAO_ADMIN_PASSWORD', 'short')
    const { code, said } = await gangyao('serve')
    expect(code).toBe(1)
    expect(said).toContain('GANGYAO_ADMIN_PASSWORD 不能用：密码应为 10 至 128 个字符')
    expect(said).not.toContain('    at ')
    expect(existsSync(join(data, 'gangyao.sqlite'))).toBe(false)
  })

  it('says that a number of proxies is none', async () => {
    vi.stubEnv('GANGYAO_TRUST_PROXY', 'yes')
    expect((await gangyao('serve')).said).toContain('GANGYAO_TRUST_PROXY=yes 不是代理的层数')
  })

  it('says that a port is not one', async () => {
    vi.stubEnv('PORT', 'eighty')
    expect((await gangyao('serve')).said).toContain('PORT=eighty 不是端口号')
  })

  it.each([
    ['GANGYAO_BACKUP_AT', '25:00', '不是时间，应如 02:30'],
    ['GANGYAO_BACKUP_AT', '2:30', '不是时间'],
    ['GANGYAO_BACKUP_KEEP', '0', '应为天数，至少 1'],
    ['GANGYAO_BACKUP_KEEP', '一个月', '应为天数'],
    ['GANGYAO_PASSWORD_MIN', '4', '应为 8 到 64 的整数'],
    ['GANGYAO_SESSION_IDLE', '半天', '应为 2 到 10080 的整数'],
    ['GANGYAO_2FA_ROLES', 'administrator, king', '没有角色“king”'],
    ['GANGYAO_OIDC_ISSUER', 'https://id.example', '须同时设置 GANGYAO_OIDC_ISSUER'],
  ])('says that %s=%s cannot be used', async (name, value, sentence) => {
    vi.stubEnv(name, value)
    expect((await gangyao('backup')).said).toContain(sentence)
  })
})
