import { type Db, type EvidenceFiles, sweepEvidence } from '@gangyao/api'
import { type Bilingual, say } from '@gangyao/domain'

const DAY = 24 * 60 * 60_000

/** Sweeps the files of evidence at the start and each day. @returns ends after a sweep that is under way */
export function scheduleSweeps(
  db: Db,
  files: EvidenceFiles,
  now: () => Date,
  tell: (sentence: Bilingual) => void,
): { stop: () => Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve()
  const sweep = () => {
    sweeping = sweepEvidence(db, files, now()).catch((error: unknown) => tell(failure(error)))
  }
  const timer = setInterval(sweep, DAY)
  sweep()
  return {
    stop: async () => {
      clearInterval(timer)
      await sweeping
    },
  }
}

function failure(error: unknown): Bilingual {
  const text = error instanceof Error ? error.message : String(error)
  return say(
    `清理佐证材料的文件失败，明天再试：${text}`,
    `Sweeping the files of evidence failed and is tried again tomorrow: ${text}`,
  )
}
