import { say } from '@gangyao/domain'
import { FileFault, type FileStore, StoreFault } from '@gangyao/files'
import { AppError } from '../errors/app-error.ts'

/** Where the files of evidence are kept, and how large one may be. */
export interface EvidenceFiles {
  store: FileStore
  /** A folder for what is coming in. */
  incoming: string
  /** Of a file, in bytes. */
  most: number
}

/** @throws AppError `unavailable` where the server keeps no files */
export function requireFiles(files: EvidenceFiles | undefined): EvidenceFiles {
  if (files) return files
  throw new AppError(
    'unavailable',
    say('这台服务器没有设置文件存储，不能收发文件', 'This server has no place for files'),
  )
}

/**
 * What is wrong with a file or with the place of files, as the API tells it.
 *
 * @throws AppError `invalid`, `too-large` or `unavailable`
 */
export async function asFileProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FileFault)
      throw new AppError(error.tooLarge ? 'too-large' : 'invalid', error.sentence, {
        errors: [{ field: 'file', message: error.sentence }],
        cause: error,
      })
    if (error instanceof StoreFault)
      throw new AppError(
        'unavailable',
        say(
          '文件存储暂时不可用，请稍后再试；一直如此请告诉系统管理员',
          'The place of files cannot be reached; try again later, and tell the system administrator if it stays so',
        ),
        { cause: error },
      )
    throw error
  }
}
