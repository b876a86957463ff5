import { say } from '@gangyao/domain'
import type { S3Options } from '@gangyao/files'
import { UsageError } from './usage-error.ts'

/** Where the files of evidence are kept, and how large one may be. */
export interface FilesConfig {
  /** Of a file, in bytes. */
  most: number
  /** A service that speaks S3; left out: a folder of the data folder. */
  s3: S3Options | undefined
}

type Environment = Record<string, string | undefined>

const USUAL = 20
const MOST = 200

/** @throws UsageError when a variable cannot be used */
export function readFiles(environment: Environment): FilesConfig {
  return { most: readMost(environment.GANGYAO_EVIDENCE_MB) * 1_000_000, s3: readS3(environment) }
}

function readMost(text: string | undefined): number {
  if (!text) return USUAL
  const megabytes = Number(text)
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= MOST) return megabytes
  throw new UsageError(
    say(
      `GANGYAO_EVIDENCE_MB=${text} 应为 1 到 ${MOST} 的整数（MB）。`,
      `GANGYAO_EVIDENCE_MB=${text} must be a whole number of MB, 1 to ${MOST}.`,
    ),
  )
}

function readS3(environment: Environment): S3Options | undefined {
  const { GANGYAO_S3, GANGYAO_S3_REGION, GANGYAO_S3_KEY, GANGYAO_S3_SECRET } = environment
  if (!GANGYAO_S3) return undefined
  if (!URL.canParse(GANGYAO_S3) || !/^https?:$/.test(new URL(GANGYAO_S3).protocol))
    throw new UsageError(
      say(
        `GANGYAO_S3=${GANGYAO_S3} 不是存储桶的网址，应如 https://s3.example/evidence。`,
        `GANGYAO_S3=${GANGYAO_S3} is not the address of a bucket; it looks like https://s3.example/evidence.`,
      ),
    )
  if (!GANGYAO_S3_KEY || !GANGYAO_S3_SECRET)
    throw new UsageError(
      say(
        '设置了 GANGYAO_S3，还须设置 GANGYAO_S3_KEY 和 GANGYAO_S3_SECRET。',
        'With GANGYAO_S3 there must be GANGYAO_S3_KEY and GANGYAO_S3_SECRET.',
      ),
    )
  return {
    bucket: GANGYAO_S3,
    region: GANGYAO_S3_REGION || 'us-east-1',
    accessKeyId: GANGYAO_S3_KEY,
    secretAccessKey: GANGYAO_S3_SECRET,
  }
}
