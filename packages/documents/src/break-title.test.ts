import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakTitle, widthOf } from './break-title.ts'

describe('the lines of a title', () => {
  it('are its parts where they fit', () => {
    expect(breakTitle(['关于某事的', '通报'], 20)).toEqual(['关于某事的', '通报'])
  })

  it('are about the same length and tear no word where one does not fit', () => {
    expect(
      breakTitle(['关于《东胜区全民科学素质行动规划纲要实施方案（2021—2025年）》'], 20),
    ).toEqual(['关于《东胜区全民科学素质行动规划', '纲要实施方案（2021—2025年）》'])
  })

  it('say what the title says, none wider than the page', () => {
    const parts = ['科学', '素质', '《', '》', '（', '）', '2024年', '的', '，', '—', 'AI', '某']
    const words = fc.array(fc.constantFrom(...parts), { maxLength: 60 })
    fc.assert(
      fc.property(words, (chosen) => {
        const title = chosen.join('')
        const lines = breakTitle([title], 20)
        expect(lines.join('')).toBe(title)
        // A run of marks that belong together may be wider than any line.
        if (!/[《（》），—]{2}/.test(title))
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
      }),
    )
  })
})
