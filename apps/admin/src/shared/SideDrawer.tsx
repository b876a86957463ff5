import CloseIcon from '@mui/icons-material/Close'
import { Box, Drawer, IconButton, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useWording } from '../messages/use-wording.ts'

interface SideDrawerProps {
  title: string
  /** What it is about, under the title. */
  about: string
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** Something to look at beside the page, which stays as it is. */
export function SideDrawer({ title, about, open, onClose, children }: SideDrawerProps) {
  const { t } = useWording()
  const id = useId()
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id } }}
    >
      <Box sx={{ width: { xs: '100vw', sm: 440 }, maxWidth: '100vw', p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2" id={id}>
              {title}
            </Typography>
            <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {about}
            </Typography>
          </Box>
          <IconButton aria-label={t('ra.action.close')} onClick={onClose} autoFocus>
            <CloseIcon />
          </IconButton>
        </Box>
        {children}
      </Box>
    </Drawer>
  )
}
