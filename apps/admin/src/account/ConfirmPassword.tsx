import { Alert, Button, Stack } from '@mui/material'
import type { FormEvent } from 'react'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { PasswordField } from '../session/PasswordField.tsx'

interface ConfirmPasswordProps {
  verb: string
  act: (password: string) => Promise<unknown>
  onCancel?: () => void
}

/** Asks for the password again before something that an unlocked screen must not be enough for. */
export function ConfirmPassword({ verb, act, onCancel }: ConfirmPasswordProps) {
  const { t } = useWording()
  const { ask, busy, faults } = useAsking()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    void ask(() => act(password))
  }
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2, maxWidth: 420, pt: 0.75 }}>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      <PasswordField label={t('account.currentPassword')} fault={faults.password} />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" loading={busy}>
          {verb}
        </Button>
        {onCancel && (
          <Button color="inherit" onClick={onCancel}>
            {t('ra.action.cancel')}
          </Button>
        )}
      </Stack>
    </Stack>
  )
}
