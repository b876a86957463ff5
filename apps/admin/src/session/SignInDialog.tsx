import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import { useId } from 'react'
import { useAuthProvider } from 'react-admin'
import type { Credentials } from '../data/auth-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { answerWaiting, useSignInWanted } from './renewal.ts'
import { SignInForm } from './SignInForm.tsx'

/** When a session ends while a page is open: sign in on top of it, and what was being done goes on. */
export function SignInDialog() {
  const { t } = useWording()
  const id = useId()
  const wanted = useSignInWanted()
  const authProvider = useAuthProvider()
  const signIn = async (credentials: Credentials) => {
    await authProvider?.login(credentials)
    answerWaiting(true)
  }
  return (
    <Dialog open={wanted} maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{t('signIn.again')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2.5, color: 'text.secondary' }}>{t('signIn.againWhy')}</Typography>
        <SignInForm signIn={signIn} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={() => answerWaiting(false)}>
          {t('signIn.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
