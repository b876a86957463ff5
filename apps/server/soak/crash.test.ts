import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { expect, it } from 'vitest'
import { crashAgainAndAgain } from './crash.ts'

// Two hundred of them: npm run soak:crash.
it.each(DATABASE_KINDS)(
  'survives six kills amid writes (%s)',
  async (kind) => {
    const fresh = await freshDatabase(kind)
    try {
      const figures = await crashAgainAndAgain({
        kind: 'url' in fresh.at ? { url: fresh.at.url } : 'sqlite',
        kills: 6,
        seed: 20_260_601,
      })
      expect(figures.kills).toBe(6)
      expect(figures.acknowledged).toBeGreaterThanOrEqual(6)
      expect(figures.lines).toBeGreaterThan(figures.acknowledged)
    } finally {
      await fresh.remove()
    }
  },
  120_000,
)
