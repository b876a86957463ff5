import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

describe('gangyao user', () => {
  it('creates a user, and refuses the name a second time', async () => {
    vi.stubEnv('GANGYAO_PASSWORD', 'a-long-password')
    expect((await gangyao('user', 'create', 'zhangsan')).code).toBe(0)
    vi.stubEnv('GANGYAO_PASSWORD', 'a-long-password')
    const again = await gangyao('user', 'create', 'ZhangSan')
    expect(again.code).toBe(1)
    expect(again.said).toContain('已经有用户')
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

  it('says that a port is not one', async () => {
    vi.stubEnv('PORT', 'eighty')
    expect((await gangyao('serve')).said).toContain('PORT=eighty 不是端口号')
  })
})
