import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startS3 } from '@gangyao/testing/s3'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { describeFileStore } from '../test/file-store.suite.ts'
import { StoreFault } from './file-store.ts'
import { s3Store } from './s3-store.ts'

/** So few at once that listing goes on over several answers. */
const PAGE = 3

describeFileStore('an S3 service', async () => {
  const { options, stop } = await startS3()
  return { store: s3Store(options, PAGE), close: stop }
})

const folder = mkdtempSync(join(tmpdir(), 'gangyao-s3-test-'))
const key = { district: '150602', sha256: '0'.repeat(64) }
let server: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  server = await startS3()
  writeFileSync(join(folder, 'x'), 'x')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('says what the service refuses, whatever was asked', async () => {
  const store = s3Store({ ...server.options, secretAccessKey: 'another' })
  for (const work of [
    () => store.put(key, join(folder, 'x')),
    () => store.get(key),
    () => store.remove(key),
    () => store.list('150602')[Symbol.asyncIterator]().next(),
  ])
    await expect(work()).rejects.toThrow('the S3 service answers 403 SignatureDoesNotMatch')
  await expect(store.look(key)).rejects.toThrow(StoreFault)
})

it('says so where nobody answers', async () => {
  const store = s3Store({ ...server.options, bucket: 'http://127.0.0.1:1/evidence' })
  await expect(store.look(key)).rejects.toThrow(/cannot be reached/)
})
