import { join } from 'node:path'
import type { EvidenceFiles } from '@gangyao/api'
import { type FileStore, localStore, s3Store } from '@gangyao/files'
import { EVIDENCE, INCOMING } from './backup/names.ts'
import type { Config } from './config.ts'

type Place = Pick<Config, 'data' | 'files'>

/** Where this installation keeps the files of evidence; none of it is served as it lies there. */
export const evidenceFiles = ({ data, files: { most, s3 } }: Place): EvidenceFiles => ({
  store: s3 ? s3Store(s3) : localStore(join(data, EVIDENCE)),
  incoming: join(data, INCOMING),
  most,
})

/** The place of files that is not the data folder, where there is one: backups fetch from it, and restores put back. */
export const storeElsewhere = ({ files: { s3 } }: Place): FileStore | undefined => s3 && s3Store(s3)
