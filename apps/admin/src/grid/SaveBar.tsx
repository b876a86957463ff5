import { Box, Button, TextField } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { takesReason } from './check-draft.ts'
import type { DraftHandle } from './use-draft.ts'

interface SaveBarProps {
  draft: DraftHandle
  busy: boolean
  onSave: () => void
}

/** How many cells would be saved and how many left out, the reason for the set, and the button. */
export function SaveBar({ draft, busy, onSave }: SaveBarProps) {
  const { t } = useWording()
  const { checked, edits, reason, setReason } = draft
  const faulty = checked.filter(({ faults }) => faults.length > 0).length
  const good = checked.length - faulty
  const corrects = checked.filter(({ cell }) => takesReason(cell))
  const overrides = corrects.some(({ cell }) => cell.counted !== undefined)
  return (
    <Box sx={BAR}>
      {corrects.length > 0 && (
        <TextField
          label={t(overrides ? 'grid.reasonOver' : 'grid.reason')}
          required={overrides}
          error={overrides && reason.trim() === ''}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          helperText={t('grid.reasonHelp', { smart_count: corrects.length })}
          slotProps={{ htmlInput: { maxLength: 500, autoComplete: 'off' } }}
          sx={{ flex: '1 1 100%' }}
        />
      )}
      <Box role="status" aria-live="polite" sx={{ flex: '1 1 16em' }}>
        {edits.size === 0
          ? t('grid.unchanged')
          : faulty === 0
            ? t('grid.changed', { smart_count: edits.size })
            : t('grid.leftOut', { count: edits.size, faulty })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {edits.size > 0 && (
          <Button color="inherit" onClick={() => draft.revert([...edits.keys()])}>
            {t('grid.dropAll')}
          </Button>
        )}
        <Button variant="contained" loading={busy} disabled={good === 0} onClick={onSave}>
          {good === 0
            ? t('ra.action.save')
            : faulty === 0
              ? t('grid.save', { smart_count: good })
              : t('grid.saveGood', { smart_count: good })}
        </Button>
      </Box>
    </Box>
  )
}

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: { xs: 2, sm: 2.5 },
  py: 1.75,
  backgroundColor: 'background.default',
} as const
