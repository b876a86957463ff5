import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { expect, it } from 'vitest'
import { raceInPairs } from './races.ts'

// A thousand of them: npm run soak:races.
it.each(DATABASE_KINDS)(
  'of fifty pairs at once, one of each wins (%s)',
  async (kind) => {
    const fresh = await freshDatabase(kind)
    try {
      const figures = await raceInPairs({
        kind: 'url' in fresh.at ? { url: fresh.at.url } : 'sqlite',
        pairs: 50,
      })
      expect(figures.byKind).toEqual({ correction: 13, edit: 13, entry: 12, batch: 12 })
    } finally {
      await fresh.remove()
    }
  },
  120_000,
)
