import { type LightSummary, WORST_FIRST } from '@gangyao/domain'

/** Sorted by the worst light, then by how many have it, then by the next light; equals keep their order. */
export const worstFirst = <T extends Pick<LightSummary, 'counts'>>(entries: readonly T[]): T[] =>
  entries.toSorted((one, other) => {
    for (const light of WORST_FIRST) {
      const difference = other.counts[light] - one.counts[light]
      if (difference !== 0) return difference
    }
    return 0
  })
