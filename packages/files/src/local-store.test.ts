import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { describeFileStore } from '../test/file-store.suite.ts'
import { pathOf, StoreFault } from './file-store.ts'
import { localStore } from './local-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangyao-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeFileStore('a folder of files', async () => ({
  store: localStore(join(folder, 'evidence')),
  close: async () => {},
}))

const key = { district: '150602', sha256: 'ab'.repeat(32) }

it('keeps files for the user of the server alone, and no half of one', async () => {
  const from = join(folder, 'from')
  writeFileSync(from, 'x', { mode: 0o644 })
  const store = localStore(join(folder, 'own'))
  await store.put(key, from)
  expect(statSync(join(folder, 'own', pathOf(key))).mode & 0o77).toBe(0)
  await expect(store.put(key, join(folder, 'gone'))).rejects.toThrow(StoreFault)
  expect(readdirSync(join(folder, 'own/150602/ab'))).toEqual([key.sha256])
})

it('says so where the folder cannot be used', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, 'x')
  await expect(localStore(file).put(key, file)).rejects.toThrow(/the folder of files: E/)
})
