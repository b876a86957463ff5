import Notifications from '@mui/icons-material/NotificationsOutlined'
import { Badge, IconButton, Tooltip } from '@mui/material'
import { Link } from 'react-router'
import { useWording } from '../messages/use-wording.ts'
import { useUnread } from './use-unread.ts'

/** How much one has not read, and the way to it. */
export function Bell() {
  const { t } = useWording()
  const count = useUnread()
  const label = count > 0 ? t('notifications.bell', { count }) : t('notifications.none')
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} component={Link} to="/notifications">
        <Badge
          badgeContent={count > 0 ? count : null}
          max={99}
          color="error"
          slotProps={{ badge: { 'aria-hidden': true } }}
        >
          <Notifications />
        </Badge>
      </IconButton>
    </Tooltip>
  )
}
