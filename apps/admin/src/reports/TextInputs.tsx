import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import type { ReportText } from './report.ts'

interface TextInputsProps {
  text: ReportText
  /** The code of the task, which tells the fields of a page apart. */
  what: string
  onChange: (change: Partial<ReportText>) => void
  /** A field was left. */
  onRest: () => void
}

/** What is written about a task. */
export function TextInputs({ text, what, onChange, onRest }: TextInputsProps) {
  const { t } = useWording()
  const { narrative, noProgress, why, completedOn } = text
  return (
    <Box
      role="group"
      aria-label={t('reports.writing', { what })}
      onBlur={onRest}
      sx={{ display: 'grid', gap: 2 }}
    >
      {(!noProgress || narrative.trim() !== '') && (
        <TextField
          label={t('reports.narrative')}
          value={narrative}
          onChange={({ target }) => onChange({ narrative: target.value })}
          multiline
          minRows={4}
          slotProps={{ htmlInput: { maxLength: 4000 } }}
        />
      )}
      <FormControlLabel
        label={t('reports.noProgress')}
        control={
          <Checkbox
            checked={noProgress}
            onChange={(_, checked) =>
              onChange({ noProgress: checked, ...(!checked && { why: null }) })
            }
          />
        }
      />
      {noProgress ? (
        <TextField
          label={t('reports.why')}
          value={why ?? ''}
          required
          // It is saved without, but not signed.
          error={!why?.trim()}
          onChange={({ target }) => onChange({ why: target.value })}
          helperText={t('reports.whyHelp')}
          slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' } }}
        />
      ) : (
        <TextField
          type="date"
          label={t('reports.completedOn')}
          value={completedOn ?? ''}
          onChange={({ target }) => onChange({ completedOn: target.value || null })}
          helperText={t('reports.completedHelp')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          sx={{ maxWidth: 320 }}
        />
      )}
    </Box>
  )
}
