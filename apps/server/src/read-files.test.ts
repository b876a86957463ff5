import { describe, expect, it } from 'vitest'
import { readFiles } from './read-files.ts'
import { UsageError } from './usage-error.ts'

const refusal = (environment: Record<string, string>) => {
  try {
    return `taken: ${JSON.stringify(readFiles(environment))}`
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.sentence.zh
  }
}

describe('where files are kept', () => {
  it('is the data folder, for files of up to 20 MB, unless told otherwise', () => {
    expect(readFiles({})).toEqual({ most: 20_000_000, s3: undefined })
    expect(readFiles({ GANGYAO_EVIDENCE_MB: '50' }).most).toBe(50_000_000)
  })

  it('may be a bucket, with a key and a secret', () => {
    const s3 = { GANGYAO_S3: 'https://s3.example/evidence', GANGYAO_S3_KEY: 'k' }
    expect(readFiles({ ...s3, GANGYAO_S3_SECRET: 's' }).s3).toEqual({
      ...{ bucket: 'https://s3.example/evidence', region: 'us-east-1' },
      ...{ accessKeyId: 'k', secretAccessKey: 's' },
    })
    expect(refusal(s3)).toContain('GANGYAO_S3_SECRET')
    expect(refusal({ ...s3, GANGYAO_S3: 's3.example' })).toContain('不是存储桶的网址')
  })

  it.each(['0', '201', '1.5', 'many'])('is refused for files of up to %s MB', (megabytes) => {
    expect(refusal({ GANGYAO_EVIDENCE_MB: megabytes })).toContain('应为 1 到 200 的整数')
  })
})
