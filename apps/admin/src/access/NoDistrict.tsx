import { Alert, Typography } from '@mui/material'
import { useGetIdentity } from 'react-admin'
import { DoorPage } from '../account/DoorPage.tsx'
import { useWording } from '../messages/use-wording.ts'

/** For somebody who is nothing in any district: whom to ask. */
export function NoDistrict() {
  const { t } = useWording()
  const { identity } = useGetIdentity()
  return (
    <DoorPage title={t('access.noDistrict')}>
      <Alert severity="info">
        {t('access.askForRole', { user: identity?.username ?? identity?.fullName ?? '' })}
      </Alert>
      <Typography sx={{ color: 'text.secondary' }}>{t('access.noPlanYet')}</Typography>
    </DoorPage>
  )
}
