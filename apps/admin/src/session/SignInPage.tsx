import { Alert, Box, Card, Typography } from '@mui/material'
import { useEffect } from 'react'
import { useLogin, useStore } from 'react-admin'
import { useSearchParams } from 'react-router'
import { LanguageButton } from '../layout/LanguageButton.tsx'
import { Seal } from '../layout/Seal.tsx'
import { useWording } from '../messages/use-wording.ts'
import { SESSION } from './last-session.ts'
import { SignInForm } from './SignInForm.tsx'

/** The door: back to where the person was going once they are in. */
export function SignInPage() {
  const { t } = useWording()
  const login = useLogin()
  const [last] = useStore<string | null>(SESSION, null)
  const [params] = useSearchParams()
  const refused = params.get('refused') === 'oidc'
  useEffect(() => {
    document.title = `${t('ra.auth.sign_in')} · ${t('app.name')}`
  }, [t])
  return (
    <Box sx={{ flex: 1, display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 1.5 }}>
        <LanguageButton />
      </Box>
      <Box
        component="main"
        sx={{ flex: 1, display: 'grid', placeItems: { xs: 'start center', sm: 'center' }, p: 2 }}
      >
        <Box sx={{ width: '100%', maxWidth: 400, pb: { sm: 12 } }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.75, mb: 3 }}>
            <Seal size={52} />
            <Box>
              <Typography variant="h1">{t('signIn.title')}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>{t('signIn.subtitle')}</Typography>
            </Box>
          </Box>
          <Card sx={{ p: { xs: 2.5, sm: 3.5 } }}>
            {last === 'ended' && (
              <Alert severity="info" sx={{ mb: 2.5 }}>
                {t('signIn.ended')}
              </Alert>
            )}
            {refused && (
              <Alert severity="error" sx={{ mb: 2.25 }}>
                {t('signIn.refusedElsewhere')}
              </Alert>
            )}
            <SignInForm signIn={login} />
          </Card>
          <Typography variant="body2" sx={{ mt: 2.5, color: 'text.secondary' }}>
            {t('signIn.help')}
          </Typography>
        </Box>
      </Box>
    </Box>
  )
}
