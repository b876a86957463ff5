import { createHash, hkdfSync } from 'node:crypto'
import { say } from '@gangyao/domain'
import { AppError } from '../errors/app-error.ts'

/** A key for personal data, and the two that are made of it: one seals, the other finds. */
export interface PersonalKey {
  /** Stands before everything it has sealed; says nothing of the key. */
  id: string
  seal: Buffer
  index: Buffer
}

/** The keys there are at this moment, the one that seals first. */
export type PersonalKeys = () => Promise<readonly PersonalKey[]>

export const KEY_BYTES = 32

/** @throws Error for anything but 32 bytes */
export function personalKey(bytes: Uint8Array): PersonalKey {
  if (bytes.length !== KEY_BYTES) throw new Error(`a personal key has ${KEY_BYTES} bytes`)
  const part = (use: string) =>
    Buffer.from(hkdfSync('sha256', bytes, '', `gangyao personal ${use}`, KEY_BYTES))
  const id = createHash('sha256').update(part('id')).digest('hex').slice(0, 8)
  return { id, seal: part('seal'), index: part('index') }
}

export const noPersonalKeys: PersonalKeys = async () => []

export const keyIsAway = () =>
  new AppError(
    'unavailable',
    say(
      '服务器上没有个人信息的密钥，或与数据库中的不符；请系统管理员核对 GANGYAO_PERSONAL_KEY 或数据文件夹中的 personal-key',
      'The server has no key for personal data, or not the one of this database; the system administrator should look at GANGYAO_PERSONAL_KEY or personal-key in the data folder',
    ),
  )
