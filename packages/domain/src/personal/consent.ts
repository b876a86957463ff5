import * as z from 'zod'
import { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'

/** 以何种方式同意, or that the law lets it be kept without (个人信息保护法第十三条). */
export const ConsentHow = z.enum(['written', 'spoken', 'online', 'duty']).meta({ id: 'ConsentHow' })
export type ConsentHow = z.infer<typeof ConsentHow>

export const CONSENT_HOW_NAMES: Record<ConsentHow, Bilingual> = {
  written: say('书面同意', 'in writing'),
  spoken: say('口头同意', 'by word of mouth'),
  online: say('网上同意', 'online'),
  duty: say('履行法定职责所必需', 'needed for a duty laid down by law'),
}

/** 同意记录: that a person let their data be kept, since when and how. */
export const Consent = z.strictObject({ givenOn: Day, how: ConsentHow }).meta({ id: 'Consent' })
export type Consent = z.infer<typeof Consent>
