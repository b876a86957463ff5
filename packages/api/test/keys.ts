import { createHash } from 'node:crypto'
import { type PersonalKey, personalKey } from '../src/personal/keys.ts'

/** A key of its own for each name. */
export const aKey = (name = 'first'): PersonalKey =>
  personalKey(createHash('sha256').update(name).digest())
