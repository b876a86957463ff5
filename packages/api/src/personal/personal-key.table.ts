import * as z from 'zod'
import { flag } from '../database/codecs.ts'

/** Which key seals now, and which of before something may still be sealed with. */
export const PersonalKeyRow = z.object({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  current: flag,
  since: z.iso.datetime(),
})
export type PersonalKeyTable = z.input<typeof PersonalKeyRow>
