import * as z from 'zod'

/** The code of a county-level division, GB/T 2260: six digits, `150602` for 东胜区. */
export const DistrictCode = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ id: 'DistrictCode', description: 'GB/T 2260, six digits.' })

/** A banner, county or district: the tenant everything belongs to. */
export const District = z
  .object({
    code: DistrictCode,
    name: z.string().min(1).max(60),
    nameEn: z.string().max(120).nullish(),
    parent: DistrictCode.nullish().meta({ description: 'The league or city above it.' }),
  })
  .meta({ id: 'District' })
export type District = z.infer<typeof District>
