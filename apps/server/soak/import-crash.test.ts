import { DATABASE_KINDS, freshDatabase } from '@gangyao/testing/databases'
import { expect, it } from 'vitest'
import { crashAmidImports } from './import-crash.ts'

// A hundred of them: npm run soak:imports.
it.each(DATABASE_KINDS)(
  'has an import whole or not at all after each of two kills (%s)',
  async (kind) => {
    const fresh = await freshDatabase(kind)
    try {
      const figures = await crashAmidImports({
        kind: 'url' in fresh.at ? { url: fresh.at.url } : 'sqlite',
        kills: 2,
        seed: 20_260_601,
      })
      expect(figures.whole + figures.nothing).toBe(2)
      expect(figures.rows).toBeGreaterThan(34)
    } finally {
      await fresh.remove()
    }
  },
  120_000,
)
