import type { CurrentObservation } from '@gangyao/domain'
import { Alert, Box, Card } from '@mui/material'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ReactNode, useState } from 'react'
import type { Kept } from '../data/records.ts'
import { NARROW } from '../list/narrow.ts'
import { useWording } from '../messages/use-wording.ts'
import { CellLine } from './CellLine.tsx'
import type { Headings, Pasting } from './clipboard.ts'
import { EntryGrid } from './EntryGrid.tsx'
import { FaultList } from './FaultList.tsx'
import { GridTools } from './GridTools.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { PastedNotice } from './PastedNotice.tsx'
import { PeriodList } from './PeriodList.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SavedLine } from './SavedLine.tsx'
import type { Sheet, SheetCell } from './sheet.ts'
import { type DraftHandle, useDraft } from './use-draft.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useHeadings } from './use-headings.ts'
import { useSaveGrid } from './use-save-grid.ts'
import { type Selection, useSelection } from './use-selection.ts'

interface GridWorkProps {
  sheet: Sheet
  observations: readonly Kept<CurrentObservation>[]
  onSaved: (saved: readonly Kept<CurrentObservation>[]) => void
  /** Unit, periods and category, above the cells. */
  choices: ReactNode
}

/** The work on one sheet: what is written and not saved yet, its faults, and the button. */
export function GridWork({ sheet, observations, onSaved, choices }: GridWorkProps) {
  const narrow = useMediaQuery(NARROW, { noSsr: true })
  const headings = useHeadings(sheet)
  const draft = useDraft(sheet, observations)
  const selection = useSelection({ row: 0, column: sheet.columns.length - 1 })
  const { save, busy, trouble, saved } = useSaveGrid(draft, onSaved)
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const onSave = () => {
    setPasting(null)
    void save()
  }
  const places = new Map(
    sheet.cells.flatMap((cells, row) => cells.map(({ key }, column) => [key, { row, column }])),
  )
  const nameOf = ({ key }: SheetCell) => {
    const { row, column } = places.get(key) ?? { row: 0, column: 0 }
    return `${headings.rows[row]} ${headings.columns[column]}`
  }
  const go = ({ key }: SheetCell) => {
    const place = places.get(key)
    if (place) selection.go(place)
  }
  const shared = { sheet, headings, draft, selection }
  return (
    <>
      <LeaveDialog unsaved={draft.edits.size} />
      <Card>
        {choices}
        {narrow ? (
          <PeriodList {...shared} />
        ) : (
          <Desk {...shared} pasting={pasting} setPasting={setPasting} />
        )}
        <SaveBar draft={draft} busy={busy} onSave={onSave} />
      </Card>
      {trouble && <Alert severity="error">{trouble}</Alert>}
      {saved && <SavedLine saved={saved} target={sheet.target} />}
      <FaultList draft={draft} nameOf={nameOf} onGo={go} />
    </>
  )
}

interface DeskProps {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  selection: Selection
  pasting: Pasting | null
  setPasting: (pasting: Pasting | null) => void
}

function Desk({ pasting, setPasting, ...shared }: DeskProps) {
  const { t } = useWording()
  const keys = useGridKeys({ ...shared, onPasted: setPasting })
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          px: 2.5,
          py: 1.25,
          minHeight: 64,
          alignItems: 'center',
        }}
      >
        <CellLine {...shared} />
        <GridTools {...shared} onState={keys.fill} />
      </Box>
      {pasting && <PastedNotice pasting={pasting} onClose={() => setPasting(null)} />}
      <EntryGrid {...shared} keys={keys} />
      <Box sx={{ px: 2.5, py: 1, color: 'text.secondary', fontSize: '0.875rem' }}>
        {t('grid.keys')}
        {shared.sheet.target.kind === 'milestone' && ` ${t('grid.keysTick')}`}
      </Box>
    </>
  )
}
