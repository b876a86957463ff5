import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * The key that signs sessions: GANGYAO_SECRET, else one kept in the data folder, readable by its owner
 * only. Several servers on one database need the same, so they set the variable.
 */
export async function readSecret({
  data,
  secret,
}: Pick<Config, 'data' | 'secret'>): Promise<string> {
  if (secret) return secret
  const file = join(data, 'secret')
  await mkdir(data, { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFile(file, 'utf8')
}
