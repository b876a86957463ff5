import { Alert, AlertTitle, Box, Button, Link } from '@mui/material'
import { useMemo, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import type { CheckedCell } from './check-draft.ts'
import { faultsBySentence } from './fault-words.ts'
import type { SheetCell } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'

interface FaultListProps {
  draft: DraftHandle
  nameOf: (cell: SheetCell) => string
  onGo: (cell: SheetCell) => void
}

/** What keeps cells from being saved: each sentence once, with links to its cells. */
export function FaultList({ draft, nameOf, onGo }: FaultListProps) {
  const wording = useWording()
  const { t } = wording
  const { checked } = draft
  const groups = useMemo(() => [...faultsBySentence(checked, wording)], [checked, wording])
  const faulty = checked.filter(({ faults }) => faults.length > 0)
  const stale = faulty.filter(isStale)
  if (faulty.length === 0) return null
  return (
    <Alert severity="error" role="region" aria-label={t('grid.faults')}>
      <AlertTitle sx={{ fontWeight: 700 }}>
        {t('grid.faultCount', { smart_count: faulty.length })}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {groups.map(([sentence, cells]) => (
          <li key={sentence}>
            {sentence} <CellLinks cells={cells} nameOf={nameOf} onGo={onGo} />
          </li>
        ))}
      </Box>
      {stale.length > 0 && (
        <Box sx={{ mt: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            onClick={() => draft.revert(stale.map(({ cell }) => cell.key))}
          >
            {t('grid.takeNewest', { smart_count: stale.length })}
          </Button>
          <Button
            size="small"
            color="inherit"
            onClick={() => draft.insist(stale.map(({ cell }) => cell))}
          >
            {t('grid.keepMine')}
          </Button>
        </Box>
      )}
    </Alert>
  )
}

const isStale = ({ faults }: CheckedCell) =>
  faults.some((fault) => fault.kind === 'text' && fault.trouble === 'stale')

/** More cells than this are linked only when asked for. */
const AT_FIRST = 8

function CellLinks({
  cells,
  nameOf,
  onGo,
}: Pick<FaultListProps, 'nameOf' | 'onGo'> & { cells: readonly CheckedCell[] }) {
  const { t } = useWording()
  const [all, setAll] = useState(false)
  const shown = all ? cells : cells.slice(0, AT_FIRST)
  return (
    <>
      {shown.map(({ cell }) => (
        <Link
          key={cell.key}
          component="button"
          type="button"
          onClick={() => onGo(cell)}
          sx={{
            mr: 1.5,
            textAlign: 'left',
            color: 'inherit',
            textDecoration: 'underline',
            verticalAlign: 'baseline',
          }}
        >
          {nameOf(cell)}
        </Link>
      ))}
      {cells.length > shown.length && (
        <Button size="small" color="inherit" onClick={() => setAll(true)}>
          {t('parts.showAll', { count: cells.length })}
        </Button>
      )}
    </>
  )
}
