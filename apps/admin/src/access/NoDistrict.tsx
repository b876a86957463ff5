import { Alert, Box, Button, Typography } from '@mui/material'
import { useGetIdentity, useLogout } from 'react-admin'
import { LanguageButton } from '../layout/LanguageButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { Page } from '../shared/Page.tsx'

/** For somebody who is nothing in any district: whom to ask. */
export function NoDistrict() {
  const { t } = useWording()
  const { identity } = useGetIdentity()
  const logout = useLogout()
  return (
    <Box component="main" sx={{ maxWidth: 680, mx: 'auto', px: 2, py: { xs: 3, sm: 8 } }}>
      <Page title={t('access.noDistrict')} actions={<LanguageButton />}>
        <Alert severity="info">
          {t('access.askForRole', { user: identity?.username ?? identity?.fullName ?? '' })}
        </Alert>
        <Typography sx={{ color: 'text.secondary' }}>{t('access.noPlanYet')}</Typography>
        <div>
          <Button variant="outlined" onClick={() => void logout({}, undefined, false)}>
            {t('ra.auth.logout')}
          </Button>
        </div>
      </Page>
    </Box>
  )
}
