import type { Store } from 'react-admin'

/** Where the browser remembers how the last session on this computer went; signing out forgets it. */
export const SESSION = 'session'

/** `ended`: not by the person, who is told so at the door. */
type LastSession = 'open' | 'ended'

type Memory = Pick<Store, 'getItem' | 'setItem' | 'removeItem'>

export function lastSession(store: Memory) {
  const last = () => store.getItem<LastSession>(SESSION)
  return {
    opened: () => store.setItem(SESSION, 'open'),
    ended: () => {
      if (last() === 'open') store.setItem(SESSION, 'ended')
    },
    /** An ended one is left as well, and stays ended until somebody signs in. */
    left: () => {
      if (last() === 'open') store.removeItem(SESSION)
    },
  }
}
