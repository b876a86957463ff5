import { useEffect } from 'react'
import { type Location, useBlocker } from 'react-router'
import { GRID_PARAMS } from './use-grid-choice.ts'

/** Holds a person back who leaves the grid, or turns it to something else, with cells that are not saved. */
export function useLeaveGuard(unsaved: boolean) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && placeOf(currentLocation) !== placeOf(nextLocation),
  )
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
  return {
    asking: blocker.state === 'blocked',
    leave: () => blocker.proceed?.(),
    stay: () => blocker.reset?.(),
  }
}

/** Another day for the figures is no other place. */
function placeOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const params = new URLSearchParams(search)
  return [pathname, ...GRID_PARAMS.map((param) => params.get(param))].join(' ')
}
