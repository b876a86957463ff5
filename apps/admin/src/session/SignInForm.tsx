import { Alert, Button, Stack, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { CODE_WANTED, type Credentials, type SignInTrouble } from '../data/auth-provider.ts'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { CodeForm } from './CodeForm.tsx'
import { ElsewhereButton } from './ElsewhereButton.tsx'
import { PasswordField } from './PasswordField.tsx'

const SENTENCES: Record<SignInTrouble, MessageKey> = {
  wrong: 'signIn.wrong',
  wrongCode: 'signIn.wrongCode',
  again: 'signIn.fromTheStart',
  tooMany: 'signIn.tooMany',
  offline: 'trouble.offline',
  trouble: 'signIn.trouble',
}

/** User name and password, then a code where one is asked for, with what may have gone wrong in words. */
export function SignInForm({ signIn }: { signIn: (credentials: Credentials) => Promise<unknown> }) {
  const { t } = useWording()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [trouble, setTrouble] = useState<MessageKey | null>(null)
  const [busy, setBusy] = useState(false)

  const give = async (credentials: Credentials) => {
    setBusy(true)
    setTrouble(null)
    try {
      await signIn(credentials)
    } catch (error) {
      setBusy(false)
      if (error instanceof Error && error.message === CODE_WANTED) return setStep('code')
      const sentence = sentenceFor(error)
      if (sentence === SENTENCES.again) setStep('password')
      setTrouble(sentence)
    }
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const username = String(form.get('username') ?? '').trim()
    const password = String(form.get('password') ?? '')
    if (username === '' || password === '') return setTrouble('signIn.empty')
    void give({ username, password })
  }
  const alert = trouble && <Alert severity="error">{t(trouble)}</Alert>
  if (step === 'code')
    return <CodeForm alert={alert} busy={busy} onGive={give} onBack={() => setStep('password')} />
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2.25 }}>
      {alert}
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
      <ElsewhereButton />
    </Stack>
  )
}

const sentenceFor = (error: unknown): MessageKey =>
  (error instanceof Error &&
    Object.entries(SENTENCES).find(([kind]) => kind === error.message)?.[1]) ||
  'signIn.trouble'
