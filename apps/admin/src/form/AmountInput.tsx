import { InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { parseAmount } from './amount.ts'
import { useField } from './use-field.tsx'

interface AmountInputProps {
  source: string
  label: string
  /** Stands after the number: 名, %. */
  measure?: string | undefined
  help?: string
  required?: boolean
}

/** A number written as text, so that no wheel or arrow key changes it by accident. */
export function AmountInput({ source, label, measure, help, required = false }: AmountInputProps) {
  const { t } = useWording()
  const { field, fault } = useField<number | null>(source, { required })
  const [text, setText] = useState(() => asText(field.value))
  const parsed = parseAmount(text)
  if (parsed !== undefined && parsed !== field.value) setText(asText(field.value))

  const write = (written: string) => {
    setText(written)
    field.onChange(parseAmount(written) ?? null)
  }
  const trouble = parsed === undefined ? t('form.notANumber') : fault
  return (
    <TextField
      label={label}
      required={required}
      value={text}
      onChange={({ target }) => write(target.value)}
      onBlur={field.onBlur}
      inputRef={field.ref}
      name={field.name}
      error={trouble !== undefined}
      helperText={trouble ?? help}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off' },
        input: measure
          ? { endAdornment: <InputAdornment position="end">{measure}</InputAdornment> }
          : {},
      }}
    />
  )
}

const asText = (value: unknown) => (typeof value === 'number' ? String(value) : '')
