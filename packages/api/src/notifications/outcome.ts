import type { Bilingual } from '@gangyao/domain'

/** What came of sending something once. */
export type Outcome =
  | { is: 'sent' }
  /** It is known that it did not arrive; `again`: another try may help. */
  | { is: 'refused'; problem: Bilingual; again: boolean }
  /** It may have arrived, and is not sent twice. */
  | { is: 'unknown'; problem: Bilingual }
