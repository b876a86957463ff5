import { useCallback, useEffect, useState } from 'react'

/** Something shown for a short while: gone by itself when the time is over, or when it is put away. */
export function useBrief<T>(milliseconds: number) {
  const [shown, setShown] = useState<T | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), milliseconds)
    return () => clearTimeout(timer)
  }, [shown, milliseconds])
  return { shown, show: setShown, putAway: useCallback(() => setShown(null), []) }
}
