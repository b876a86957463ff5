import type { SheetCell } from './sheet.ts'

/** What a person wrote over a cell, and the version they saw there; `null`: it was empty. */
export interface Edit {
  text: string
  seen: number | null
}
export type Edits = ReadonlyMap<string, Edit>

/** What was written and not saved yet, with what undoing gives back. */
export interface Draft {
  edits: Edits
  past: readonly Edits[]
  future: readonly Edits[]
}

export interface Change {
  cell: SheetCell
  text: string
}

export const NO_DRAFT: Draft = { edits: new Map(), past: [], future: [] }

const STEPS = 100

/** Writes into cells, as one step for undoing. A cell that says what is stored is no edit; nothing goes where nothing is owed. */
export function write(draft: Draft, changes: readonly Change[]): Draft {
  const edits = new Map(draft.edits)
  for (const { cell, text: written } of changes) {
    const text = written.trim()
    const seen = edits.get(cell.key)?.seen
    if (!cell.owed) continue
    if (text === cell.text && (seen === undefined || seen === versionOf(cell)))
      edits.delete(cell.key)
    else edits.set(cell.key, { text, seen: seen === undefined ? versionOf(cell) : seen })
  }
  return step(draft, edits)
}

/** Lets go of what was written over cells. */
export function revert(draft: Draft, keys: readonly string[]): Draft {
  const edits = new Map(draft.edits)
  for (const key of keys) edits.delete(key)
  return step(draft, edits)
}

/** Keeps what was written, over what somebody else has stored meanwhile. */
export function insist(draft: Draft, cells: readonly SheetCell[]): Draft {
  const edits = new Map(draft.edits)
  for (const cell of cells) {
    const edit = edits.get(cell.key)
    if (edit) edits.set(cell.key, { ...edit, seen: versionOf(cell) })
  }
  return step(draft, edits)
}

/** What was saved is no edit any more, and cannot be undone here. */
export function settle({ edits }: Draft, keys: readonly string[]): Draft {
  return { ...NO_DRAFT, edits: new Map([...edits].filter(([key]) => !keys.includes(key))) }
}

export function undo({ edits, past, future }: Draft): Draft {
  const before = past.at(-1)
  if (!before) return { edits, past, future }
  return { edits: before, past: past.slice(0, -1), future: [edits, ...future] }
}

export function redo({ edits, past, future }: Draft): Draft {
  const [after, ...later] = future
  return after ? { edits: after, past: [...past, edits], future: later } : { edits, past, future }
}

/** Somebody else has stored another value since. */
export const isStale = (cell: SheetCell, edit: Edit): boolean => edit.seen !== versionOf(cell)

/** What stands in a cell: what was written over it, or what is stored. */
export const textIn = (cell: SheetCell, edits: Edits): string =>
  edits.get(cell.key)?.text ?? cell.text

const versionOf = ({ stored }: SheetCell) => stored?.version ?? null

function step({ edits: before, past, ...draft }: Draft, edits: Edits): Draft {
  if (sameEdits(before, edits)) return { ...draft, edits: before, past }
  return { edits, past: [...past, before].slice(-STEPS), future: [] }
}

const sameEdits = (one: Edits, other: Edits) =>
  one.size === other.size &&
  [...one].every(([key, { text, seen }]) => {
    const edit = other.get(key)
    return edit?.text === text && edit.seen === seen
  })
