import { TextField } from '@mui/material'
import { useField } from './use-field.tsx'

interface WordsInputProps {
  source: string
  label: string
  help?: string
  required?: boolean
  /** More lines than one, and as many as there is text. */
  long?: boolean
  disabled?: boolean
  type?: 'text' | 'date'
}

/** A line or a paragraph of text, or a day. */
export function WordsInput({
  source,
  label,
  help,
  required = false,
  long = false,
  disabled = false,
  type = 'text',
}: WordsInputProps) {
  const { field, fault } = useField<string | null>(source, { required })
  return (
    <TextField
      {...field}
      value={field.value ?? ''}
      type={type}
      label={label}
      required={required}
      disabled={disabled}
      multiline={long}
      {...(long && { minRows: 2 })}
      error={fault !== undefined}
      helperText={fault ?? help}
      slotProps={{
        inputLabel: type === 'date' ? { shrink: true } : {},
        htmlInput: { autoComplete: 'off' },
      }}
    />
  )
}
