import * as z from 'zod'
import { Code } from '../codes/code.ts'
import { Consent } from '../personal/consent.ts'
import { visible } from '../text/visible.ts'

/** What a telephone number may look like. */
export const PHONE_PATTERN = /^\+?\d[\d ()-]{4,22}\d$/

export const Phone = z
  .string()
  .trim()
  .regex(PHONE_PATTERN)
  .meta({ description: 'A telephone number: digits, spaces, hyphens, brackets, perhaps a +.' })

/** 联络员: whom the office reaches in a unit. */
export const Contact = z.object({
  code: Code,
  unit: Code,
  name: visible(z.string().trim().min(1).max(40)),
  duty: visible(z.string().trim().max(60)).nullable().meta({ description: 'The post they hold.' }),
  phone: Phone.nullable(),
  officePhone: Phone.nullable(),
  email: z.email().max(120).nullable(),
  note: visible(z.string().trim().max(500)).nullable(),
  consent: Consent,
  version: z.int().min(1),
})
export type Contact = z.infer<typeof Contact>
