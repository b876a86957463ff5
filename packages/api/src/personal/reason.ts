import { visible } from '@gangyao/domain'
import * as z from 'zod'

/** Why somebody looks at personal data, or does away with it. */
export const Reason = visible(z.string().trim().min(2).max(500)).meta({
  description: 'Why; it is kept in the audit log.',
})
