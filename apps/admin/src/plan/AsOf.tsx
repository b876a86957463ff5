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
}

const AsOfContext = createContext<AsOf | null>(null)

/** The calendar day on this computer's clock. */
export const today = (): Day => new Date().toLocaleDateString('sv-SE')

/** Holds the day the figures are for: `?asOf=` in the address, and from then on every page until today is asked for. */
export function AsOfProvider({ children }: { children: ReactNode }) {
  const [params, setParams] = useSearchParams()
  const written = asDay(params.get('asOf'))
  const [kept, setKept] = useState(written)
  if (written !== null && written !== kept) setKept(written)

  const setAsOf = useCallback(
    (day: Day | null) => {
      setKept(day)
      setParams(
        (current) => {
          const next = new URLSearchParams(current)
          if (day === null) next.delete('asOf')
          else next.set('asOf', day)
          return next
        },
        { replace: true },
      )
    },
    [setParams],
  )
  const day = written ?? kept
  const value = useMemo(
    () => ({ asOf: day ?? today(), chosen: day !== null, setAsOf }),
    [day, setAsOf],
  )
  return <AsOfContext value={value}>{children}</AsOfContext>
}

export function useAsOf(): AsOf {
  const value = use(AsOfContext)
  if (!value) throw new Error('useAsOf needs an AsOfProvider above it')
  return value
}

function asDay(text: string | null): Day | null {
  const day = Day.safeParse(text)
  return day.success ? day.data : null
}
