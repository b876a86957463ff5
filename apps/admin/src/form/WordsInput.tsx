import type { Day } from '@gangyao/domain'
import { TextField } from '@mui/material'
import { useField } from './use-field.tsx'

interface WordsInputProps {
  source: string
  label: string
  help?: string
  required?: boolean
  /** Wraps, and grows with its text. */
  long?: boolean
  /** To be read, not changed. */
  fixed?: boolean
  type?: 'text' | 'date'
  /** The last day that may be chosen. */
  until?: Day
}

/** A line or a paragraph of text, or a day. */
export function WordsInput({
  source,
  label,
  help,
  required = false,
  long = false,
  fixed = false,
  type = 'text',
  until,
}: WordsInputProps) {
  const { field, fault } = useField<string | null>(source, { required })
  const { ref, ...bound } = field
  return (
    <TextField
      {...bound}
      inputRef={ref}
      value={field.value ?? ''}
      type={type}
      label={label}
      required={required}
      multiline={long}
      error={fault !== undefined}
      helperText={fault ?? help}
      slotProps={{
        inputLabel: type === 'date' ? { shrink: true } : {},
        htmlInput: { autoComplete: 'off', readOnly: fixed, ...(until && { max: until }) },
      }}
    />
  )
}
