import { Alert, Card, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError } from 'react-admin'
import { useLocation } from 'react-router'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Loading } from '../shared/Loading.tsx'
import { DoorPage } from './DoorPage.tsx'
import { useDoors } from './doors.ts'
import { NewPasswordForm } from './NewPasswordForm.tsx'

/** Where the one-time link leads: a person sets a password, and goes to sign in. */
export function InvitationPage() {
  const { t } = useWording()
  const doors = useDoors()
  // Behind the #, so that it stands in no log of the server.
  const token = useLocation().hash.slice(1)
  const [accepted, setAccepted] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => doors.look(token),
    enabled: token !== '',
    refetchOnWindowFocus: false,
    retry: false,
  })
  const trouble =
    token === '' ? t('account.noInvitation') : error instanceof HttpError ? error.message : null
  return (
    <DoorPage title={t('account.invitation')} leave={false}>
      {trouble && !accepted && <Alert severity="error">{trouble}</Alert>}
      {!trouble && !data && <Loading />}
      {data && !accepted && (
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <Typography sx={{ mb: 2 }}>
            {t('account.invitedAs', {
              name: data.user.name,
              user: data.user.username,
              until: localMoment(data.expiresAt),
            })}
          </Typography>
          <NewPasswordForm
            verb={t('account.setPassword')}
            save={({ password }) => doors.accept(token, password)}
            onDone={() => setAccepted(true)}
          />
        </Card>
      )}
      {accepted && data && (
        <>
          <Alert severity="success">{t('account.passwordSet', { user: data.user.username })}</Alert>
          <div>
            <ButtonLink to="/login" variant="contained">
              {t('account.toSignIn')}
            </ButtonLink>
          </div>
        </>
      )}
    </DoorPage>
  )
}
