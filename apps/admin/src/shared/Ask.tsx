import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
} from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useWording } from '../messages/use-wording.ts'

interface AskProps {
  open: boolean
  title: string
  /** The verb of the button that goes on: 公开, 删除. */
  verb: string
  colour?: ButtonProps['color']
  busy?: boolean
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Asks before something that others will notice. */
export function Ask({
  open,
  title,
  verb,
  colour = 'primary',
  busy = false,
  onYes,
  onNo,
  children,
}: AskProps) {
  const { t } = useWording()
  const id = useId()
  return (
    <Dialog open={open} onClose={onNo} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" onClick={onNo}>
          {t('ra.action.cancel')}
        </Button>
        <Button variant="contained" color={colour} loading={busy} onClick={onYes} autoFocus>
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
