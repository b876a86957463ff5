import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import {
  type FileStore,
  folderOf,
  keyOf,
  pathOf,
  type StoredFile,
  StoreFault,
} from './file-store.ts'

export interface S3Options {
  /** The address of the bucket: `https://s3.example/evidence` or `https://evidence.s3.example`. */
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A file has so long to come or go. */
const PATIENCE = 120_000
const RETRIES = 3
/** Of files, that the service tells of at once. */
const PAGE = 1000

/**
 * Keeps files at a service that speaks the protocol of Amazon S3: MinIO, Ceph, and those of the public clouds.
 *
 * @param page how many files it is asked to tell of at once
 */
export function s3Store(
  { bucket, region, accessKeyId, secretAccessKey }: S3Options,
  page = PAGE,
): FileStore {
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES },
  })
  const base = bucket.replace(/\/+$/, '')
  const ask = async (method: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const url = base + path
    try {
      return await client.fetch(url, { ...init, method, signal: AbortSignal.timeout(PATIENCE) })
    } catch (error) {
      throw new StoreFault(`the S3 service cannot be reached: ${method} ${url}`, { cause: error })
    }
  }
  return {
    async put(key, path) {
      const answer = await ask('PUT', `/${pathOf(key)}`, {
        body: await openAsBlob(path),
        headers: {
          'Content-Type': 'application/octet-stream',
          // The service looks whether what came is what was sent.
          'X-Amz-Content-Sha256': key.sha256,
        },
      })
      if (!answer.ok) throw await refusal(answer)
      await answer.body?.cancel()
    },
    async get(key) {
      const answer = await ask('GET', `/${pathOf(key)}`)
      if (answer.status === 404) return nothing(answer)
      if (!answer.ok || !answer.body) throw await refusal(answer)
      return answer.body
    },
    async look(key) {
      const answer = await ask('HEAD', `/${pathOf(key)}`)
      if (answer.status === 404) return nothing(answer)
      if (!answer.ok) throw await refusal(answer)
      const storedAt = new Date(answer.headers.get('last-modified') ?? 0)
      return { ...key, size: Number(answer.headers.get('content-length')), storedAt }
    },
    async remove(key) {
      const answer = await ask('DELETE', `/${pathOf(key)}`)
      if (!answer.ok && answer.status !== 404) throw await refusal(answer)
      await answer.body?.cancel()
    },
    async *list(district) {
      // The older of the two ways to list: every service has it, and it needs no token to go on.
      const prefix = district === undefined ? '' : `${folderOf(district)}/`
      for (let marker: string | undefined = ''; marker !== undefined; ) {
        const query = new URLSearchParams({ prefix, marker, 'max-keys': String(page) })
        const answer = await ask('GET', `?${query}`)
        if (!answer.ok) throw await refusal(answer)
        const xml = await answer.text()
        const found = contentsOf(xml)
        for (const { path, ...file } of found) {
          const key = keyOf(path)
          if (key) yield { ...key, ...file }
        }
        marker = /<IsTruncated>true</.test(xml) ? found.at(-1)?.path : undefined
      }
    },
  } satisfies FileStore
}

/** Names are digits and letters, so that nothing in them is escaped. */
const contentsOf = (xml: string): (Pick<StoredFile, 'size' | 'storedAt'> & { path: string })[] =>
  [...xml.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([entry]) => ({
    path: tagIn(entry, 'Key'),
    size: Number(tagIn(entry, 'Size')),
    storedAt: new Date(tagIn(entry, 'LastModified')),
  }))

const tagIn = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? ''

async function nothing(answer: Response): Promise<null> {
  await answer.body?.cancel()
  return null
}

/** What the service says, without what it says of our signature. */
async function refusal(answer: Response): Promise<StoreFault> {
  const code = tagIn(await answer.text().catch(() => ''), 'Code')
  return new StoreFault(`the S3 service answers ${answer.status} ${code}`.trimEnd())
}
