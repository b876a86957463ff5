import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined'
import Visibility from '@mui/icons-material/VisibilityOutlined'
import { Alert, Button, IconButton, InputAdornment, Stack, TextField } from '@mui/material'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { SignInTrouble } from '../data/auth-provider.ts'
import { type MessageKey, useWording } from '../messages/use-wording.ts'

export interface Credentials {
  username: string
  password: string
}

const SENTENCES: Record<SignInTrouble, MessageKey> = {
  wrong: 'signIn.wrong',
  tooMany: 'signIn.tooMany',
  offline: 'trouble.offline',
  trouble: 'signIn.trouble',
}

/** User name and password, with what may have gone wrong in words. */
export function SignInForm({ signIn }: { signIn: (credentials: Credentials) => Promise<unknown> }) {
  const { t } = useWording()
  const [trouble, setTrouble] = useState<MessageKey | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const username = String(form.get('username') ?? '').trim()
    const password = String(form.get('password') ?? '')
    if (username === '' || password === '') return setTrouble('signIn.empty')
    setBusy(true)
    setTrouble(null)
    try {
      await signIn({ username, password })
    } catch (error) {
      setTrouble(sentenceFor(error))
      setBusy(false)
    }
  }

  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2.25 }}>
      {trouble && <Alert severity="error">{t(trouble)}</Alert>}
      <TextField
        name="username"
        label={t('ra.auth.username')}
        autoComplete="username"
        autoFocus
        required
        size="medium"
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <PasswordField />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {t('ra.auth.sign_in')}
      </Button>
    </Stack>
  )
}

function PasswordField() {
  const { t } = useWording()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const label = t(shown ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')
  return (
    <TextField
      name="password"
      label={t('ra.auth.password')}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      required
      size="medium"
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      helperText={<span role="status">{capsLock ? t('signIn.capsLock') : ''}</span>}
      slotProps={{
        formHelperText: { sx: { color: 'warning.main' } },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton aria-label={label} aria-pressed={shown} onClick={() => setShown(!shown)}>
                {shown ? <VisibilityOff /> : <Visibility />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}

const sentenceFor = (error: unknown): MessageKey =>
  (error instanceof Error &&
    Object.entries(SENTENCES).find(([kind]) => kind === error.message)?.[1]) ||
  'signIn.trouble'
