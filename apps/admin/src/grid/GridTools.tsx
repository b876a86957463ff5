import CopyIcon from '@mui/icons-material/ContentCopy'
import RedoIcon from '@mui/icons-material/Redo'
import UndoIcon from '@mui/icons-material/Undo'
import { Box, Button, IconButton } from '@mui/material'
import { useNotify } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'
import { asTsv, type Headings } from './clipboard.ts'
import { textIn } from './draft.ts'
import { StateMenu } from './StateMenu.tsx'
import type { Sheet } from './sheet.ts'
import type { DraftHandle } from './use-draft.ts'

interface GridToolsProps {
  sheet: Sheet
  headings: Headings
  draft: DraftHandle
  onState: (text: string) => void
}

/** What can be done with the mouse: words for states, undoing, copying the whole table. */
export function GridTools({ sheet, headings, draft, onState }: GridToolsProps) {
  const { t } = useWording()
  const notify = useNotify()
  const copyAll = async () => {
    const rows = sheet.cells.map((cells, row) => [
      headings.rows[row] ?? '',
      ...cells.map((cell) => textIn(cell, draft.edits)),
    ])
    try {
      await navigator.clipboard.writeText(asTsv([['', ...headings.columns], ...rows]))
      notify(t('grid.copied'), { type: 'success' })
    } catch {
      notify(t('grid.notCopied'), { type: 'warning' })
    }
  }
  return (
    <Box role="toolbar" aria-label={t('grid.tools')} sx={{ display: 'flex', gap: 0.5 }}>
      <StateMenu onChoose={onState} />
      <IconButton
        aria-label={t('grid.undo')}
        title={t('grid.undo')}
        disabled={!draft.canUndo}
        onClick={draft.undo}
      >
        <UndoIcon fontSize="small" />
      </IconButton>
      <IconButton
        aria-label={t('grid.redo')}
        title={t('grid.redo')}
        disabled={!draft.canRedo}
        onClick={draft.redo}
      >
        <RedoIcon fontSize="small" />
      </IconButton>
      <Button size="small" startIcon={<CopyIcon />} onClick={copyAll}>
        {t('grid.copyAll')}
      </Button>
    </Box>
  )
}
