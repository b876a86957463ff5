import { Button, Stack, TextField, Typography } from '@mui/material'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Credentials } from '../data/auth-provider.ts'
import { useWording } from '../messages/use-wording.ts'

interface CodeFormProps {
  /** What went wrong with the last one. */
  alert: ReactNode
  busy: boolean
  onGive: (credentials: Credentials) => Promise<void>
  onBack: () => void
}

/** The second step: the code of the app, or one of the codes for the day the phone is lost. */
export function CodeForm({ alert, busy, onGive, onBack }: CodeFormProps) {
  const { t } = useWording()
  const [code, setCode] = useState('')
  const [recovering, setRecovering] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = code.replaceAll(/\s/g, '')
    if (given !== '') void onGive(recovering ? { recoveryCode: given } : { code: given })
  }
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2.25 }}>
      <Typography>{t(recovering ? 'signIn.recoveryLead' : 'signIn.codeLead')}</Typography>
      {alert}
      <TextField
        key={String(recovering)}
        label={t(recovering ? 'signIn.recoveryCode' : 'signIn.code')}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        autoFocus
        required
        size="medium"
        autoComplete={recovering ? 'off' : 'one-time-code'}
        slotProps={{
          htmlInput: {
            inputMode: recovering ? 'text' : 'numeric',
            autoCapitalize: 'none',
            spellCheck: false,
          },
        }}
      />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {t('ra.auth.sign_in')}
      </Button>
      <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <Button
          onClick={() => {
            setCode('')
            setRecovering(!recovering)
          }}
        >
          {t(recovering ? 'signIn.useApp' : 'signIn.useRecovery')}
        </Button>
        <Button color="inherit" onClick={onBack}>
          {t('ra.action.back')}
        </Button>
      </Stack>
    </Stack>
  )
}
