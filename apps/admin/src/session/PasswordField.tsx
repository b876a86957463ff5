import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined'
import Visibility from '@mui/icons-material/VisibilityOutlined'
import { IconButton, InputAdornment, TextField } from '@mui/material'
import { type KeyboardEvent, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'

interface PasswordFieldProps {
  name?: string
  label?: string
  autoComplete?: 'current-password' | 'new-password'
  /** What is wrong with it. */
  fault?: string | undefined
  help?: string | undefined
}

/** A password, which can be shown; says when the capitals are locked. */
export function PasswordField({
  name = 'password',
  label,
  autoComplete = 'current-password',
  fault,
  help,
}: PasswordFieldProps) {
  const { t } = useWording()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const toggle = t(shown ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')
  const quiet = fault ?? help ?? ''
  return (
    <TextField
      name={name}
      label={label ?? t('ra.auth.password')}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      required
      size="medium"
      error={fault !== undefined}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      helperText={<span role="status">{capsLock ? t('signIn.capsLock') : quiet}</span>}
      slotProps={{
        ...(capsLock && { formHelperText: { sx: { color: 'warning.main' } } }),
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton aria-label={toggle} aria-pressed={shown} onClick={() => setShown(!shown)}>
                {shown ? <VisibilityOff /> : <Visibility />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
