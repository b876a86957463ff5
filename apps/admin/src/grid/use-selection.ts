import { useCallback, useMemo, useRef, useState } from 'react'
import type { Place, Range } from './moves.ts'

/** Which cells are chosen. The keyboard is at `range.to`. */
export interface Selection {
  range: Range
  /** Goes to a cell; with `extend` the cells between are chosen too. */
  go: (to: Place, extend?: boolean) => void
  select: (range: Range) => void
  /** Whether the next cell drawn as current is to take the keyboard, asked once. */
  takesFocus: () => boolean
}

const START = { row: 0, column: 0 }

/** @param start where the keyboard stands at first */
export function useSelection(start: Place = START): Selection {
  const [range, setRange] = useState<Range>({ from: start, to: start })
  const wanted = useRef(false)
  const select = useCallback((next: Range) => {
    wanted.current = true
    setRange(next)
  }, [])
  const go = useCallback((to: Place, extend = false) => {
    wanted.current = true
    setRange(({ from }) => ({ from: extend ? from : to, to }))
  }, [])
  const takesFocus = useCallback(() => {
    const { current } = wanted
    wanted.current = false
    return current
  }, [])
  return useMemo(() => ({ range, go, select, takesFocus }), [range, go, select, takesFocus])
}
