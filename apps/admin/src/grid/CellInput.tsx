import { useLayoutEffect, useRef } from 'react'
import type { Writing } from './use-grid-keys.ts'
import type { Selection } from './use-selection.ts'

interface CellInputProps {
  label: string
  text: string
  readOnly: boolean
  faultId: string | undefined
  writing: Writing | null
  selection: Selection
  onWrite: (text: string) => void
  onBegin: () => void
  onLeave: () => void
}

/**
 * The input of the cell where the keyboard is. It is there before anything is typed, so that a Chinese
 * input method starts in it; its text is selected, so that typing takes its place.
 */
export function CellInput({
  label,
  text,
  readOnly,
  faultId,
  writing,
  selection,
  onWrite,
  onBegin,
  onLeave,
}: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const idle = writing === null
  useLayoutEffect(() => {
    const { current } = input
    if (!current || !idle) return
    if (selection.takesFocus()) {
      current.focus({ preventScroll: true })
      current.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    if (document.activeElement === current) current.select()
  }, [idle, selection])
  return (
    <input
      ref={input}
      type="text"
      aria-label={label}
      aria-invalid={faultId !== undefined}
      aria-describedby={faultId}
      autoComplete="off"
      spellCheck={false}
      readOnly={readOnly}
      value={writing?.text ?? text}
      onChange={({ target }) => onWrite(target.value)}
      onFocus={({ target }) => target.select()}
      onDoubleClick={onBegin}
      onBlur={onLeave}
    />
  )
}
