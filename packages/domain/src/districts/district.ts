import * as z from 'zod'
import { visible } from '../text/visible.ts'

/** What a district code looks like. */
export const DISTRICT_CODE_PATTERN = /^\d{6}$/

/** The code of a county-level division, GB/T 2260: six digits, `150602` for 东胜区. */
export const DistrictCode = z
  .string()
  .regex(DISTRICT_CODE_PATTERN)
  .meta({ id: 'DistrictCode', description: 'GB/T 2260, six digits.' })

/** A banner, county or district: the tenant everything belongs to. */
export const District = z
  .object({
    code: DistrictCode,
    name: visible(z.string().min(1).max(60)),
    nameEn: z.string().max(120).nullish(),
    parent: DistrictCode.nullish().meta({ description: 'The league or city above it.' }),
  })
  .meta({ id: 'District' })
export type District = z.infer<typeof District>
