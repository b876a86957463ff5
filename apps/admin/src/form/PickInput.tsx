import { TextField } from '@mui/material'

import { type Choice, Options } from '../list/Options.tsx'
import { useField } from './use-field.tsx'

interface PickInputProps {
  source: string
  label: string
  choices: readonly Choice[]
  help?: string
  required?: boolean
  disabled?: boolean
  /** Names the choice of nothing; left out, something must be chosen. */
  none?: string
  empty?: '' | null
}

/** One of several: the system's own picker, which every phone does well. */
export function PickInput({
  source,
  label,
  choices,
  help,
  required = false,
  disabled = false,
  none,
  empty = null,
}: PickInputProps) {
  const { field, fault } = useField<string | null>(source, { required, empty })
  const { ref, ...bound } = field
  const chosen = field.value ?? ''
  return (
    <TextField
      {...bound}
      inputRef={ref}
      select
      value={chosen}
      label={label}
      required={required}
      disabled={disabled}
      error={fault !== undefined}
      helperText={fault ?? help}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {(none !== undefined || chosen === '') && <option value="">{none ?? ''}</option>}
      <Options choices={choices} />
    </TextField>
  )
}
