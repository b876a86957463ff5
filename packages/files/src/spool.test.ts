import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { FileFault } from './file-fault.ts'
import { clearSpool, withSpooled } from './spool.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangyao-spool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let told = 0
async function* chunks(count: number) {
  for (told = 0; told < count; told++) yield Buffer.alloc(10, 1)
}

it('takes in what comes, with its checksum, and keeps nothing of it afterwards', async () => {
  const path = await withSpooled(folder, chunks(3), 30, async (file) => {
    expect(file.size).toBe(30)
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(file.path)).toEqual(Buffer.alloc(30, 1))
    return file.path
  })
  expect(existsSync(path)).toBe(false)
})

it('stops at the first byte too many', async () => {
  const work = withSpooled(folder, chunks(1000), 30, async () => 'taken')
  await expect(work).rejects.toMatchObject({ tooLarge: true })
  expect(told).toBeLessThan(5)
  await expect(withSpooled(folder, null, 30, async () => 1)).rejects.toThrow(FileFault)
  expect(readdirSync(folder)).toEqual([])
})

it('clears away what a crash left, once it is old', async () => {
  writeFileSync(join(folder, 'old.part'), 'x')
  writeFileSync(join(folder, 'new.part'), 'x')
  utimesSync(join(folder, 'old.part'), 0, 0)
  expect(await clearSpool(folder, new Date(1000))).toBe(1)
  expect(readdirSync(folder)).toEqual(['new.part'])
  expect(await clearSpool(join(folder, 'nowhere'), new Date())).toBe(0)
})
