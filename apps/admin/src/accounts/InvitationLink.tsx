import { Alert, Box, Card, TextField, Typography } from '@mui/material'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { CopyButton } from '../shared/CopyButton.tsx'
import type { Invitation } from './account.ts'

/** The one-time link, shown this once: whoever has it sets the password. */
export function InvitationLink({ invitation }: { invitation: Invitation }) {
  const { t } = useWording()
  const address = new URL(invitation.link, window.location.origin).href
  return (
    <Card sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 760 }}>
      <Typography>
        {t('accounts.linkLead', { until: localMoment(invitation.expiresAt) })}
      </Typography>
      <TextField
        label={t('accounts.link')}
        value={address}
        slotProps={{
          htmlInput: { readOnly: true },
          input: { onFocus: ({ target }) => target.select() },
        }}
      />
      <Box>
        <CopyButton text={address} />
      </Box>
      <Alert severity="warning">{t('accounts.linkOnce')}</Alert>
    </Card>
  )
}
