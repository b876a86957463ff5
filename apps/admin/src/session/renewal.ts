import { useSyncExternalStore } from 'react'

type Answer = (renewed: boolean) => void

const listeners = new Set<() => void>()
let waiting: Answer[] = []

/**
 * Asks the person to sign in again without leaving the page, so that nothing half-written is lost.
 *
 * @returns whether they did; at once `false` where no page is there to ask on
 */
export function askToSignInAgain(): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false)
  return new Promise((answer) => {
    waiting = [...waiting, answer]
    for (const listener of listeners) listener()
  })
}

/** Answers everyone who waits. */
export function answerWaiting(renewed: boolean): void {
  const answered = waiting
  waiting = []
  for (const answer of answered) answer(renewed)
  for (const listener of listeners) listener()
}

/** Whether some request waits for the person to sign in again. */
export const useSignInWanted = (): boolean => useSyncExternalStore(subscribe, isWanted)

const isWanted = () => waiting.length > 0

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) answerWaiting(false)
  }
}
