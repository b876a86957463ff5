import { parsePasted } from '@gangyao/sheets/cells'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import { DONE, NOT_DONE } from './cell-text.ts'
import { asTsv, type Headings, layOut, type Pasting } from './clipboard.ts'
import { textIn } from './draft.ts'
import { placeAfter, placesIn } from './moves.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'
import type { Selection } from './use-selection.ts'

/** A text being written; `within` it the arrows move the caret and not the cell. */
export interface Writing {
  text: string
  within: boolean
}

interface Setting {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  selection: Selection
  onPasted: (pasting: Pasting) => void
}

const EXTENDING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const
const isExtending = (key: string) => EXTENDING.some((one) => one === key)

/** The keyboard and the clipboard of the grid, as people know them from a spreadsheet. */
export function useGridKeys({ sheet, headings, draft, selection, onPasted }: Setting) {
  const [writing, setWriting] = useState<Writing | null>(null)
  const { range } = selection
  const size = { rows: sheet.rows.length, columns: sheet.columns.length }
  const current = sheet.cells[range.to.row]?.[range.to.column]
  const chosen = (): SheetCell[][] =>
    placesIn(range).map((row) => row.flatMap(({ row, column }) => sheet.cells[row]?.[column] ?? []))

  const commit = () => {
    if (writing && current) draft.write([{ cell: current, text: writing.text }])
    setWriting(null)
  }
  const fill = (text: string) =>
    draft.write(
      chosen()
        .flat()
        .map((cell) => ({ cell, text })),
    )
  const begin = () => {
    if (current?.owed) setWriting({ text: textIn(current, draft.edits), within: true })
  }

  /** What a key does besides moving; `false`: nothing. */
  const act = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const held = event.ctrlKey || event.metaKey
    if (key === 'Escape') {
      if (writing) setWriting(null)
      else draft.revert(chosen().flatMap((row) => row.map((cell) => cell.key)))
      return true
    }
    if (writing) return false
    if (held && key.toLowerCase() === 'z') {
      if (shiftKey) draft.redo()
      else draft.undo()
    } else if (held && key.toLowerCase() === 'y') draft.redo()
    else if (held && key.toLowerCase() === 'a')
      selection.select({
        from: { row: 0, column: 0 },
        to: { row: size.rows - 1, column: size.columns - 1 },
      })
    else if (key === 'F2') begin()
    else if (key === 'Delete' || key === 'Backspace') fill('')
    else if (key === ' ' && sheet.target.kind === 'milestone' && current)
      fill(textIn(current, draft.edits) === DONE ? NOT_DONE : DONE)
    else return false
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (act(event)) {
      event.preventDefault()
      return
    }
    const { key, shiftKey } = event
    if (writing && (writing.within ? isExtending(key) : key === 'Home' || key === 'End')) return
    const held = { key, far: event.ctrlKey || event.metaKey, back: shiftKey }
    const next = placeAfter(range.to, held, size)
    if (!next) return
    event.preventDefault()
    commit()
    selection.go(next, shiftKey && isExtending(key))
  }

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (writing && !/[\t\n]/.test(text)) return
    event.preventDefault()
    setWriting(null)
    const pasting = layOut(parsePasted(text), range, sheet, headings)
    draft.write(pasting.changes)
    onPasted(pasting)
  }
  const onCopy = (event: ClipboardEvent) => {
    if (writing) return
    event.preventDefault()
    const texts = chosen().map((row) => row.map((cell) => textIn(cell, draft.edits)))
    event.clipboardData.setData('text/plain', asTsv(texts))
  }
  const onCut = (event: ClipboardEvent) => {
    if (writing) return
    onCopy(event)
    fill('')
  }
  return {
    writing,
    setWriting,
    begin,
    commit,
    fill,
    handlers: { onKeyDown, onPaste, onCopy, onCut },
  }
}
