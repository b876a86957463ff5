import type { Phrase } from '../text/phrase.ts'
import { Say } from './Say.tsx'

interface TurnProps {
  to: Phrase | null
  words: { before: string; after: string }
  otherwise: string
}

/** A sentence that sends the reader to somebody, or another one where there is nobody to name. */
export const Turn = ({ to, words, otherwise }: TurnProps) => (
  <>
    {to ? words.before : otherwise}
    {to && <Say phrase={to} />}
    {to && words.after}
  </>
)
