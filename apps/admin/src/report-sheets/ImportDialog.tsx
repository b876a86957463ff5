import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material'
import type { Theme } from '@mui/material/styles'
import { useId } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { ChooseFile } from '../shared/ChooseFile.tsx'
import { ChangeList } from './ChangeList.tsx'
import { FaultList } from './FaultList.tsx'
import { countOf, ofOutcome, type SheetImport } from './sheet-import.ts'
import { useSheetImport } from './use-sheet-import.ts'

interface ImportDialogProps {
  cycle: string
  onClose: () => void
  /** Something was written. */
  onDone: () => void
}

/** Takes a workbook of forms: what it would change is shown first, and written once that is confirmed. */
export function ImportDialog({ cycle, onClose, onDone }: ImportDialogProps) {
  const { t } = useWording()
  const id = useId()
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'))
  const { name, found, trouble, busy, look, write } = useSheetImport(cycle, onDone)
  const changed = found ? ofOutcome(found, 'changed') : []
  const ready = found !== null && found.faults.length === 0 && changed.length > 0
  return (
    <Dialog
      open
      onClose={busy ? undefined : onClose}
      maxWidth="md"
      fullWidth
      fullScreen={small}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{t('sheets.import')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {found?.written ? (
          <Written found={found} />
        ) : (
          <>
            <Typography>{t('sheets.how')}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
              <ChooseFile busy={busy} again={name !== null} accept=".xlsx" onChoose={look} />
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name ?? t('sheets.drop')}</Box>
            </Box>
            {trouble && <Alert severity="error">{trouble}</Alert>}
            {found && <Tried found={found} />}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" disabled={busy} onClick={onClose}>
          {t(found?.written ? 'ra.action.close' : 'ra.action.cancel')}
        </Button>
        {!found?.written && (
          <Button variant="contained" disabled={!ready} loading={busy} onClick={() => void write()}>
            {ready ? t('import.confirm', { count: changed.length }) : t('import.confirmNone')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

/** What the file would change, or what is to be mended in it. */
function Tried({ found }: { found: SheetImport }) {
  const { t } = useWording()
  if (found.faults.length > 0) return <FaultList faults={found.faults} />
  const changed = ofOutcome(found, 'changed')
  return (
    <>
      <Alert severity={changed.length > 0 ? 'info' : 'success'}>
        {changed.length > 0 ? t('sheets.would', countsOf(changed)) : t('sheets.nothing')}
        {found.unchanged > 0 && ` ${t('sheets.unchanged', { count: found.unchanged })}`}
      </Alert>
      <Kept found={found} />
      {changed.length > 0 && <ChangeList changes={changed} label={t('import.changes')} />}
    </>
  )
}

function Written({ found }: { found: SheetImport }) {
  const { t } = useWording()
  return (
    <>
      <Alert severity="success">{t('sheets.written', countsOf(ofOutcome(found, 'changed')))}</Alert>
      <Typography>{t('sheets.after')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('sheets.undo')}</Typography>
      <Kept found={found} />
    </>
  )
}

/** Rows whose contents stay out, with the reason. */
function Kept({ found }: { found: SheetImport }) {
  const { t } = useWording()
  const kept = ofOutcome(found, 'kept')
  if (kept.length === 0) return null
  return (
    <>
      <Alert severity="warning">{t('sheets.kept', { count: kept.length })}</Alert>
      <ChangeList changes={kept} label={t('sheets.keptRows')} />
    </>
  )
}

const countsOf = (changes: SheetImport['changes']) => ({
  reports: countOf(changes, 'report'),
  values: countOf(changes, 'observation'),
})
