import { Day } from '@gangyao/domain'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'

interface AsOf {
  /** The day the figures are for. */
  asOf: Day
  /** A day was chosen; otherwise it is today. */
  chosen: boolean
  /** `null`: back to today. */
  setAsOf: (day: Day | null) => void
  /** The day up to which what was recorded counts; left out: all that is known today. */
  knownOn: Day | undefined
  /** Whether only what was known on the chosen day counts. */
  onlyKnown: boolean
  setOnlyKnown: (onlyKnown: boolean) => void
}

const AsOfContext = createContext<AsOf | null>(null)

/** The calendar day on this computer's clock. */
export const today = (): Day => new Date().toLocaleDateString('sv-SE')

const THEN = 'then'

/**
 * Holds the day the figures are for, and whether only what was known then counts: `?asOf=…&known=then` in the
 * address, and from then on every page until today is asked for.
 */
export function AsOfProvider({ children }: { children: ReactNode }) {
  const [params, setParams] = useSearchParams()
  const written = askedIn(params)
  const [seen, setSeen] = useState(written)
  const [kept, setKept] = useState(written)
  // Only a new address says something new; one without a day leaves the day as it is.
  if (written.day !== seen.day || written.onlyKnown !== seen.onlyKnown) {
    setSeen(written)
    if (written.day !== null) setKept(written)
  }

  const ask = useCallback(
    (asked: Asked) => {
      setKept(asked)
      setParams((current) => withAsked(current, asked), { replace: true })
    },
    [setParams],
  )
  const { day, onlyKnown } = kept
  const value = useMemo(
    () => ({
      asOf: day ?? today(),
      chosen: day !== null,
      setAsOf: (next: Day | null) => ask({ day: next, onlyKnown: onlyKnown && next !== null }),
      knownOn: onlyKnown && day !== null ? day : undefined,
      onlyKnown,
      setOnlyKnown: (next: boolean) => ask({ day, onlyKnown: next && day !== null }),
    }),
    [day, onlyKnown, ask],
  )
  return <AsOfContext value={value}>{children}</AsOfContext>
}

export function useAsOf(): AsOf {
  const value = use(AsOfContext)
  if (!value) throw new Error('useAsOf needs an AsOfProvider above it')
  return value
}

/** What the address says of the day. */
interface Asked {
  day: Day | null
  onlyKnown: boolean
}

function askedIn(params: URLSearchParams): Asked {
  const { success, data } = Day.safeParse(params.get('asOf'))
  return success
    ? { day: data, onlyKnown: params.get('known') === THEN }
    : { day: null, onlyKnown: false }
}

function withAsked(current: URLSearchParams, { day, onlyKnown }: Asked): URLSearchParams {
  const next = new URLSearchParams(current)
  if (day === null) next.delete('asOf')
  else next.set('asOf', day)
  if (onlyKnown) next.set('known', THEN)
  else next.delete('known')
  return next
}
