import type { Store } from 'react-admin'
import { SESSION } from '../session/last-session.ts'

/** What belongs to the person at this computer, and not to what was done here. */
const KEPT = ['locale', 'theme', SESSION]

/** A store that forgets what was done when somebody signs out, and remembers how they like the panel. */
export const keepChoices = (store: Store): Store => ({
  ...store,
  reset() {
    const kept = KEPT.map((key) => [key, store.getItem<unknown>(key)] as const)
    store.reset()
    for (const [key, value] of kept) if (value !== undefined) store.setItem(key, value)
  },
})
