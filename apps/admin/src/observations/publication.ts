import type { CurrentObservation } from '@gangyao/domain'

/** Draft: the public sees nothing. Changed: it still sees an earlier value. */
export type Publication = 'draft' | 'published' | 'changed'

export function publicationOf({
  published,
  publishedEarlier,
}: Pick<CurrentObservation, 'published' | 'publishedEarlier'>): Publication {
  if (published) return 'published'
  return publishedEarlier ? 'changed' : 'draft'
}
