import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { CopyButton } from '../shared/CopyButton.tsx'
import { ConfirmPassword } from './ConfirmPassword.tsx'
import { type Enrolment, useDoors } from './doors.ts'
import { QrCode } from './QrCode.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

interface EnrolFormProps {
  onDone: () => void
  onCancel?: () => void
}

/** Setting up a second factor: the password, the app with its first code, the codes for later. */
export function EnrolForm({ onDone, onCancel }: EnrolFormProps) {
  const { t } = useWording()
  const doors = useDoors()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [verified, setVerified] = useState(false)
  if (!enrolment)
    return (
      <ConfirmPassword
        verb={t('account.enrolBegin')}
        act={async (password) => setEnrolment(await doors.enrol(password))}
        {...(onCancel && { onCancel })}
      />
    )
  return verified ? (
    <RecoveryCodes codes={enrolment.recoveryCodes} onDone={onDone} />
  ) : (
    <FirstCode enrolment={enrolment} onVerified={() => setVerified(true)} />
  )
}

function FirstCode({ enrolment, onVerified }: { enrolment: Enrolment; onVerified: () => void }) {
  const { t } = useWording()
  const doors = useDoors()
  const { ask, busy, faults } = useAsking()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').replaceAll(/\s/g, '')
    if (await ask(() => doors.verify(code))) onVerified()
  }
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2 }}>
      <Typography>{t('account.scan')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2.5, alignItems: 'center' }}>
        <QrCode text={enrolment.uri} label={t('account.qr')} />
        <Box sx={{ minWidth: 0, flex: '1 1 14em' }}>
          <Typography sx={{ color: 'text.secondary' }}>{t('account.typeSecret')}</Typography>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </Box>
          <Box>
            <CopyButton text={enrolment.secret} />
          </Box>
        </Box>
      </Box>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <TextField
        name="code"
        label={t('signIn.code')}
        required
        autoComplete="one-time-code"
        error={faults.code !== undefined}
        helperText={faults.code}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        sx={{ maxWidth: 240 }}
      />
      <div>
        <Button type="submit" variant="contained" loading={busy}>
          {t('account.enrolEnd')}
        </Button>
      </div>
    </Stack>
  )
}
