import type { Observation } from '@gangyao/domain'

/** Draft: the public sees nothing. Changed: it still sees an earlier value. */
export type Publication = 'draft' | 'published' | 'changed'

export function publicationOf(observation: Observation): Publication {
  if (observation.published) return 'published'
  return 'draft'
}
