import type { CurrentObservation } from '@gangyao/domain'
import { useMemo, useState } from 'react'
import type { Kept } from '../data/records.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { type CheckedCell, checkDraft } from './check-draft.ts'
import {
  type Change,
  type Draft,
  type Edits,
  insist,
  NO_DRAFT,
  redo,
  revert,
  settle,
  undo,
  write,
} from './draft.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** What is written over a sheet and not saved yet, checked at every change. */
export interface DraftHandle {
  edits: Edits
  checked: readonly CheckedCell[]
  /** The checked cell of a key. */
  at: ReadonlyMap<string, CheckedCell>
  canUndo: boolean
  canRedo: boolean
  reason: string
  setReason: (reason: string) => void
  write: (changes: readonly Change[]) => void
  revert: (keys: readonly string[]) => void
  insist: (cells: readonly SheetCell[]) => void
  undo: () => void
  redo: () => void
  settle: (keys: readonly string[]) => void
  refuse: (refusals: ReadonlyMap<string, string>) => void
}

const NONE: ReadonlyMap<string, string> = new Map()

export function useDraft(
  sheet: Sheet,
  observations: readonly Kept<CurrentObservation>[],
): DraftHandle {
  const book = useBook()
  const [draft, setDraft] = useState<Draft>(NO_DRAFT)
  const [reason, setReason] = useState('')
  const [refusals, setRefusals] = useState(NONE)
  const { edits, past, future } = draft
  const checked = useMemo(
    () => checkDraft(edits, { book, sheet, observations, reason, refusals, today: today() }),
    [edits, book, sheet, observations, reason, refusals],
  )
  const at = useMemo(() => new Map(checked.map((entry) => [entry.cell.key, entry])), [checked])
  const verbs = useMemo(() => {
    // What the server refused it is asked again once something has changed.
    const change = (turn: (draft: Draft) => Draft) => {
      setRefusals(NONE)
      setDraft(turn)
    }
    return {
      setReason,
      write: (changes: readonly Change[]) => change((draft) => write(draft, changes)),
      revert: (keys: readonly string[]) => change((draft) => revert(draft, keys)),
      insist: (cells: readonly SheetCell[]) => change((draft) => insist(draft, cells)),
      undo: () => change(undo),
      redo: () => change(redo),
      settle: (keys: readonly string[]) => change((draft) => settle(draft, keys)),
      refuse: setRefusals,
    }
  }, [])
  return {
    ...verbs,
    edits,
    checked,
    at,
    reason,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}
