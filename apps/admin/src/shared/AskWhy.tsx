import {
  Alert,
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material'
import { type FormEvent, type ReactNode, useId } from 'react'
import type { Faults } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'

interface AskWhyProps {
  open: boolean
  title: string
  /** The verb of the button that goes on: 查看, 抹去. */
  verb: string
  colour?: ButtonProps['color']
  busy: boolean
  faults: Faults
  /** What is asked for, where that is no reason. */
  label?: string
  /** An example of a reason. */
  example: string
  onYes: (reason: string) => void
  onNo: () => void
  /** Under the reason: what else is asked. */
  below?: ReactNode
  children: ReactNode
}

/** Asks why, before something that is noted together with its reason. */
export function AskWhy({
  open,
  title,
  verb,
  colour = 'primary',
  busy,
  faults,
  label,
  example,
  onYes,
  onNo,
  below,
  children,
}: AskWhyProps) {
  const { t } = useWording()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onYes(String(new FormData(event.currentTarget).get('reason') ?? '').trim())
  }
  return (
    <Dialog open={open} onClose={onNo} maxWidth="xs" fullWidth aria-labelledby={id}>
      <form noValidate onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {children}
          <TextField
            name="reason"
            label={label ?? t('audit.reason')}
            required
            autoFocus
            error={faults.reason !== undefined}
            helperText={faults.reason ?? example}
            slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 500 } }}
          />
          {below}
          {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onNo}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={colour} loading={busy}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
