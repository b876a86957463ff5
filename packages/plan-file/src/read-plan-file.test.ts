import { readFileSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFolder, fill } from '../test/folder.ts'
import { readPlanFile } from './read-plan-file.ts'

const shared = (name: string) =>
  readFileSync(new URL(`../should-fail/${name}`, import.meta.url), 'utf8')
const YAML = shared('sound.yaml')
const TEXT = shared('issued.txt')
const sound = { 'plan.yaml': YAML, 'issued.txt': TEXT }

const told = async (path: string) =>
  (await readPlanFile(path)).findings.map(({ code, line, column }) => `${code} ${line}:${column}`)

describe('a plan on disk', () => {
  it('is read from its folder or from its file', async () => {
    const folder = await aFolder(sound)
    for (const path of [folder, join(folder, 'plan.yaml')]) {
      const { document, issuedText, findings } = await readPlanFile(path)
      expect(findings).toEqual([])
      expect(document?.plan.title).toBe('试行方案')
      expect(issuedText).toBe(TEXT)
    }
  })

  it('is the same with a byte order mark and the line ends of Windows', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const folder = await aFolder({ 'plan.yaml': windows(YAML), 'issued.txt': windows(TEXT) })
    expect(await readPlanFile(folder)).toEqual({
      ...(await readPlanFile(await aFolder(sound))),
      issuedText: TEXT,
    })
  })

  it('counts lines and columns as editors do, whatever the line ends', async () => {
    const broken = YAML.replace('value: 40', 'value: 四十').replaceAll('\n', '\r\n')
    expect(await told(await aFolder({ ...sound, 'plan.yaml': broken }))).toEqual([
      'wrong-value 42:20',
    ])
  })

  it('is named in each finding by the path asked for', async () => {
    const folder = await aFolder({ 'plan.yaml': '' })
    const { findings } = await readPlanFile(folder)
    expect(findings.map(({ file }) => file)).toEqual([join(folder, 'plan.yaml')])
  })
})

describe('an issued text', () => {
  const named = (text: string) => YAML.replace('text: issued.txt', `text: ${text}`)

  it('is not the plan itself, by whatever name', async () => {
    const folder = await aFolder({
      'plan.yaml': named('plan.yaml'),
      'other.yaml': named('link.txt'),
    })
    expect(await told(folder)).toEqual(['text-is-the-plan 8:9'])
    await symlink('other.yaml', join(folder, 'link.txt'))
    expect(await told(join(folder, 'other.yaml'))).toEqual(['text-is-the-plan 8:9'])
  })

  it('lies in the folder, also where it is a link', async () => {
    const outside = await aFolder({ 'secret.txt': TEXT })
    const folder = await aFolder({ 'plan.yaml': YAML, 'original.txt': TEXT })
    await symlink(join(outside, 'secret.txt'), join(folder, 'issued.txt'))
    expect(await told(folder)).toEqual(['text-elsewhere 8:9'])
    await rm(join(folder, 'issued.txt'))
    await symlink('original.txt', join(folder, 'issued.txt'))
    expect(await told(folder)).toEqual([])
  })

  it('may be reached by a link to its folder', async () => {
    const folder = await aFolder(sound)
    const link = join(await aFolder(), 'link')
    await symlink(folder, link)
    expect(await told(link)).toEqual([])
  })
})

describe('what cannot be read', () => {
  it('is a folder or a path with no plan', async () => {
    const folder = await aFolder()
    expect(await readPlanFile(folder)).toEqual({
      document: null,
      issuedText: '',
      findings: [
        {
          code: 'file-missing',
          severity: 'error',
          path: [],
          file: join(folder, 'plan.yaml'),
          line: 1,
          column: 1,
          message: { zh: '这个文件夹里没有 plan.yaml', en: 'There is no plan.yaml in this folder' },
        },
      ],
    })
    const { findings } = await readPlanFile(join(folder, 'no', 'such.yaml'))
    expect(findings.map(({ message }) => message.zh)).toEqual(['没有这个文件'])
  })

  it('is a plan.yaml that is a folder', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'plan.yaml'))
    expect(await told(folder)).toEqual(['file-unreadable 1:1'])
  })

  it('is a file in another encoding, from the line where that shows', async () => {
    const bytes = Buffer.concat([
      Buffer.from('# plan\n# 方案\n'),
      Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]),
    ])
    expect(await told(await aFolder({ 'plan.yaml': bytes }))).toEqual(['not-utf8 3:1'])
    const utf16 = Buffer.from(`\uFEFF${YAML}`, 'utf16le')
    expect(await told(await aFolder({ 'plan.yaml': utf16 }))).toEqual(['not-utf8 1:1'])
  })

  it('is a file beyond all measure', async () => {
    const folder = await aFolder({ 'plan.yaml': `${YAML}${'#'.repeat(5 * 1024 * 1024)}` })
    const { findings } = await readPlanFile(folder)
    expect(findings[0]?.message.zh).toBe('文件有 5.0 MB，超过 5 MB 的上限')
  })

  it('is a file nested beyond all measure', async () => {
    expect(await told(await aFolder({ 'plan.yaml': `a: ${'['.repeat(20_000)}` }))).toEqual([
      expect.stringMatching(/^too-deep 1:/u),
    ])
  })
})

describe('the issued text', () => {
  it('missing is told once, and not again for each quote', async () => {
    const folder = await aFolder({ 'plan.yaml': YAML })
    const { document, findings } = await readPlanFile(folder)
    expect(findings.map(({ code }) => code)).toEqual(['text-missing'])
    expect(document).not.toBeNull()
  })

  it('in another encoding is told at its own line', async () => {
    const bytes = Buffer.concat([Buffer.from('原文\n'), Buffer.from([0xb7, 0xbd])])
    const folder = await aFolder({ ...sound, 'issued.txt': bytes })
    expect((await readPlanFile(folder)).findings).toMatchObject([
      { code: 'not-utf8', file: join(folder, 'issued.txt'), line: 2, column: 1 },
    ])
  })

  it('is never read from outside the folder', async () => {
    const outside = await aFolder({ 'issued.txt': TEXT })
    for (const name of [
      '../issued.txt',
      '/etc/passwd',
      '..\\issued.txt',
      'C:\\issued.txt',
      '..',
      '.',
    ])
      expect(
        await told(
          await aFolder({ 'plan.yaml': YAML.replace('text: issued.txt', `text: ${name}`) }),
        ),
      ).toEqual(['text-elsewhere 8:9'])
    await fill(join(outside, 'plan'), { 'plan.yaml': YAML.replace('issued.txt', '../issued.txt') })
    expect(await told(join(outside, 'plan'))).toEqual(['text-elsewhere 8:9'])
  })
})

describe('aliases', () => {
  it('may repeat a clause', async () => {
    const yaml = YAML.replace(
      'clause: { path: 三/（一）, quote: 青少年行动 }',
      'clause: &whole { path: 三/（一）, quote: 青少年行动 }',
    )
    const project = 'projects:\n  - { code: P1, title: 工程, clause: *whole }\n'
    expect(await told(await aFolder({ ...sound, 'plan.yaml': yaml + project }))).toEqual([])
  })

  it('that hold themselves are refused', async () => {
    const yaml = YAML.replace('aliases: [区教体局]', 'aliases: &names [*names]')
    const codes = await told(await aFolder({ ...sound, 'plan.yaml': yaml }))
    expect(codes).toEqual(['wrong-value 13:22'])
  })
})

describe('a file that is not a plan at all', () => {
  it('is told a hundred faults, and that there are more', async () => {
    const entries = Array.from({ length: 2000 }, (_, index) => `field-${index}: 1`)
    const { findings } = await readPlanFile(
      await aFolder({ ...sound, 'plan.yaml': `${YAML}\n${entries.join('\n')}` }),
    )
    expect(findings).toHaveLength(101)
    expect(findings.at(-1)?.code).toBe('more-faults')
  })

  it('never makes it throw, wherever it is cut off', async () => {
    const folder = await aFolder(sound)
    await fc.assert(
      fc.asyncProperty(fc.nat(YAML.length), async (length) => {
        await fill(folder, { 'plan.yaml': YAML.slice(0, length) })
        await expectPlaces(folder, YAML.slice(0, length))
      }),
      { numRuns: 80 },
    )
  })

  it('never makes it throw, whatever is put into it', async () => {
    const folder = await aFolder(sound)
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'\t\n :-[]{}&*!|>\'"%@`,#?\\~'), maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('null', '---\n', '<<: *a', '&a ', '*a', '!!set ', '2024', '- - -', '? '),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(YAML.length), fc.nat(30), piece, async (start, gap, inserted) => {
        const yaml = YAML.slice(0, start) + inserted + YAML.slice(start + gap)
        await fill(folder, { 'plan.yaml': yaml })
        await expectPlaces(folder, yaml)
      }),
      { numRuns: 200 },
    )
  })
})

async function expectPlaces(folder: string, yaml: string) {
  const { document, findings } = await readPlanFile(folder)
  const lines = yaml.split(/\r\n?|\n/u)
  if (document === null) expect(findings).not.toEqual([])
  for (const { line, column, message } of findings) {
    expect(line).toBeGreaterThan(0)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    expect(message.zh && message.en).toBeTruthy()
  }
}
