/// <reference path="./s3rver.d.ts" />
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'

/** How it is spoken to. */
interface S3Door {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A server that speaks S3 and looks at signatures, with one bucket in a folder of its own. */
export async function startS3(): Promise<{ options: S3Door; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'gangyao-s3-'))
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: 'evidence' }],
  })
  const { port } = await server.run()
  return {
    options: {
      bucket: `http://127.0.0.1:${port}/evidence`,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    stop: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
