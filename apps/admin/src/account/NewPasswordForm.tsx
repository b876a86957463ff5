import { Alert, Button, Stack } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { PasswordField } from '../session/PasswordField.tsx'
import { useDoors } from './doors.ts'
import { policyWords } from './policy-words.ts'

interface NewPasswordFormProps {
  /** Asks for the password that holds now as well. */
  current?: boolean
  verb: string
  save: (given: { current: string; password: string }) => Promise<unknown>
  onDone: () => void
}

/** A new password, twice, with what is asked of it said before and not after. */
export function NewPasswordForm({ current = false, verb, save, onDone }: NewPasswordFormProps) {
  const { t } = useWording()
  const doors = useDoors()
  const form = useRef<HTMLFormElement>(null)
  const { ask, busy, faults, setFaults } = useAsking()
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: doors.ways, retry: false })
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [old, password, again] = ['current', 'new', 'again'].map((name) =>
      String(given.get(name) ?? ''),
    )
    if (password !== again) return setFaults({ again: t('account.notTheSame') })
    if (!(await ask(() => save({ current: old ?? '', password: password ?? '' })))) return
    form.current?.reset()
    onDone()
  }
  return (
    <Stack
      component="form"
      ref={form}
      noValidate
      onSubmit={submit}
      sx={{ gap: 2, maxWidth: 420, pt: 0.75 }}
    >
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      {current && (
        <PasswordField
          name="current"
          label={t('account.currentPassword')}
          fault={faults.currentPassword}
        />
      )}
      <PasswordField
        name="new"
        label={t('account.newPassword')}
        autoComplete="new-password"
        fault={faults.newPassword ?? faults.password}
        help={ways && policyWords(ways.policy, t)}
      />
      <PasswordField
        name="again"
        label={t('account.again')}
        autoComplete="new-password"
        fault={faults.again}
      />
      <div>
        <Button type="submit" variant="contained" loading={busy}>
          {verb}
        </Button>
      </div>
    </Stack>
  )
}
