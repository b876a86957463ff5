import { randomBytes } from 'node:crypto'
import { appendFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Db, KEY_BYTES, type PersonalKeys, personalKey } from '@gangyao/api'
import { say } from '@gangyao/domain'
import { NEXT_PERSONAL_KEY, PERSONAL_KEY, RETIRED_PERSONAL_KEYS } from './backup/names.ts'
import { syncFolder } from './backup/sync-folder.ts'
import type { Config } from './config.ts'
import { UsageError } from './usage-error.ts'

type Place = Pick<Config, 'data' | 'personalKeys'>

/**
 * The keys of personal data: GANGYAO_PERSONAL_KEY, else those in the data folder. They are looked at each
 * time, so that a server at work sees a rotation.
 */
export const personalKeysOf =
  ({ data, personalKeys }: Place): PersonalKeys =>
  async () => {
    if (personalKeys) return personalKeys.map(personalKey)
    // The next one before the one it takes the place of.
    const next = await readKey(join(data, NEXT_PERSONAL_KEY))
    const present = await readKey(join(data, PERSONAL_KEY))
    return [next, present].filter((bytes) => bytes !== null).map(personalKey)
  }

/**
 * Makes the key at the first start, readable by its owner only.
 *
 * @returns false where something was sealed with one that is not there: another would not open it
 */
export async function ensurePersonalKey({ data, personalKeys }: Place, db: Db): Promise<boolean> {
  if (personalKeys || (await readKey(join(data, PERSONAL_KEY)))) return true
  if (await db.selectFrom('personal_key').select('id').executeTakeFirst()) return false
  await claimKey(data, PERSONAL_KEY)
  return true
}

/** Where the next key is put down before anything is sealed with it; one that is there already is that one. */
export const claimNextKey = (data: string) => claimKey(data, NEXT_PERSONAL_KEY)

/** The next key becomes the one; that of before is kept aside for the backups of before. */
export async function retireKey(data: string): Promise<void> {
  const [next, present] = [join(data, NEXT_PERSONAL_KEY), join(data, PERSONAL_KEY)]
  if (!(await readKey(next))) return
  const before = await readFile(present, 'utf8')
  await appendFile(join(data, RETIRED_PERSONAL_KEYS), `${before.trim()}\n`, { mode: 0o600 })
  await rename(next, present)
  await syncFolder(data)
}

/** @throws UsageError for what is no key */
export function parseKey(text: string, where: string): Uint8Array {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length === KEY_BYTES) return bytes
  throw new UsageError(
    say(
      `${where} 应为 ${KEY_BYTES} 字节的 base64，例如 openssl rand -base64 32 给出的。`,
      `${where} must be ${KEY_BYTES} bytes in base64, as openssl rand -base64 32 gives.`,
    ),
  )
}

async function readKey(file: string): Promise<Uint8Array | null> {
  try {
    return parseKey(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all, and never in the place of another. */
async function claimKey(data: string, name: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const draft = join(data, `${name}.${randomBytes(6).toString('hex')}`)
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`)
    await handle.sync()
    await link(draft, join(data, name))
    await syncFolder(data)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
}
