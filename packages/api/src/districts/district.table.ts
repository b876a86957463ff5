import { District, say } from '@gangyao/domain'
import type * as z from 'zod'

/** A district's own code is its key; every other table begins with it. */
export const DistrictRow = District
export type DistrictTable = z.input<typeof DistrictRow>

export const districtNoun = say('旗县区', 'district')
