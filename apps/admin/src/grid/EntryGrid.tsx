import { Box } from '@mui/material'
import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { CellInput } from './CellInput.tsx'
import type { Headings } from './clipboard.ts'
import { textIn } from './draft.ts'
import { faultId } from './GridCell.tsx'
import { GridRow } from './GridRow.tsx'
import { gridStyles } from './grid-styles.ts'
import { areaOf, type Place, samePlace } from './moves.ts'
import type { Sheet } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'
import type { useGridKeys } from './use-grid-keys.ts'
import type { Selection } from './use-selection.ts'

interface EntryGridProps {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  selection: Selection
  keys: ReturnType<typeof useGridKeys>
}

/** The grid: entities down, periods across, one input where the keyboard is. */
export function EntryGrid({ sheet, headings, draft, selection, keys }: EntryGridProps) {
  const { t, title } = useWording()
  const { range, go } = selection
  const { writing, commit, handlers } = keys
  const region = useRef<HTMLDivElement>(null)
  // The newest periods are what people come for.
  useLayoutEffect(() => {
    region.current?.scrollTo({ left: region.current.scrollWidth })
  }, [])

  const onMouseDown = (event: MouseEvent) => {
    const place = event.button === 0 ? placeOf(event.target) : null
    if (!place || samePlace(place, range.to)) return
    event.preventDefault()
    commit()
    go(place, event.shiftKey)
  }
  const onMouseMove = (event: MouseEvent) => {
    const place = event.buttons === 1 && !writing ? placeOf(event.target) : null
    if (place && !samePlace(place, range.to)) go(place, true)
  }

  const area = areaOf(range)
  const current = sheet.cells[range.to.row]?.[range.to.column]
  const faulty = current && (draft.at.get(current.key)?.faults.length ?? 0) > 0
  const input = current && (
    <CellInput
      label={`${headings.rows[range.to.row]} ${headings.columns[range.to.column]}`}
      text={textIn(current, draft.edits)}
      readOnly={!current.owed}
      faultId={faulty ? faultId(current.key) : undefined}
      writing={writing}
      selection={selection}
      onWrite={(text) => keys.setWriting({ text, within: writing?.within ?? false })}
      onBegin={keys.begin}
      onLeave={commit}
    />
  )

  return (
    <Box ref={region} sx={gridStyles} {...handlers}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells the arrow keys walk
        role="grid"
        aria-label={title(sheet.inForce)}
        aria-multiselectable="true"
        onMouseDown={onMouseDown}
        onMouseMove={onMouseMove}
      >
        <thead>
          <tr>
            <th scope="col" className="corner">
              {sheet.register ? title(sheet.register) : t('grid.whole')}
            </th>
            {sheet.columns.map(({ code }, column) => (
              <th key={code} scope="col">
                <PeriodName title={headings.columns[column] ?? ''} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.cells.map((cells, row) => {
            const chosen = row >= area.row && row < area.row + area.rows
            return (
              <GridRow
                key={sheet.rows[row]?.code ?? ''}
                row={row}
                name={headings.rows[row] ?? ''}
                cells={cells}
                edits={draft.edits}
                at={draft.at}
                firstChosen={chosen ? area.column : -1}
                lastChosen={chosen ? area.column + area.columns - 1 : -1}
                inputAt={row === range.to.row ? range.to.column : -1}
                input={row === range.to.row ? input : undefined}
              />
            )
          })}
        </tbody>
      </table>
    </Box>
  )
}

/** `2024 年春季学期` may be broken after its year, and nowhere else. */
function PeriodName({ title }: { title: string }) {
  const [, year = '', rest = title] = /^(\d{4} 年)(.+)$/.exec(title) ?? []
  return (
    <>
      <span>{year}</span>
      {year && <wbr />}
      <span>{rest}</span>
    </>
  )
}

/** The cell that was pointed at. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
