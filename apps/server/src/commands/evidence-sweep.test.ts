import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathOf } from '@gangyao/files'
import { afterAll, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { withDatabase } from '../connect.ts'
import { loadDemo } from '../demo.ts'
import { evidenceFiles } from '../evidence-files.ts'
import { openTerminal } from '../terminal.ts'
import { evidenceSweep } from './evidence-sweep.ts'

const data = mkdtempSync(join(tmpdir(), 'gangyao-sweep-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const config = readConfig({ GANGYAO_DATA: data }, data)
const DISTRICT = '150602'

it('clears away what nobody speaks of, names what is missing, and then fails', async () => {
  const { store } = evidenceFiles(config)
  const put = async (content: string, days: number) => {
    const from = join(data, 'from')
    writeFileSync(from, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    await store.put({ district: DISTRICT, sha256 }, from)
    const then = new Date(Date.now() - days * 86_400_000)
    utimesSync(join(data, 'evidence', pathOf({ district: DISTRICT, sha256 })), then, then)
    return sha256
  }
  const [spoken, lost] = [await put('spoken of', 3), await put('lost', 3)]
  await withDatabase(config, async (db) => {
    await loadDemo(db, () => new Date())
    for (const [code, sha256] of [
      ['E1', spoken],
      ['E2', lost],
    ] as const)
      await db
        .insertInto('evidence')
        .values({
          ...{ district: DISTRICT, plan: '2021-2025', code, unit: 'kexie', kind: 'file' },
          ...{ title: `材料 ${code}`, fileName: 'a.txt', mediaType: 'text/plain', size: 4, sha256 },
          ...{ url: null, resource: null, record: null },
          ...{ addedBy: 'admin', addedAt: new Date().toISOString(), version: 1 },
        })
        .execute()
  })
  const [orphan, fresh] = [await put('orphan', 3), await put('fresh', 0)]
  await store.remove({ district: DISTRICT, sha256: lost })

  const said: string[] = []
  const terminal = { ...openTerminal('zh', false), tell: (it: unknown) => said.push(wordsOf(it)) }
  expect(await evidenceSweep(config, terminal)).toBe(false)
  expect(said[0]).toContain('清理了 1 个没有佐证材料在用的文件')
  expect(said[1]).toContain('缺少文件：150602 2021-2025 E2“材料 E2”')
  const left = readdirSync(join(data, 'evidence'), { recursive: true }).join()
  expect([spoken, fresh, orphan].map((sha256) => left.includes(sha256))).toEqual([
    true,
    true,
    false,
  ])
})

const wordsOf = (said: unknown): string =>
  typeof said === 'object' && said !== null && 'zh' in said ? String(said.zh) : String(said)
