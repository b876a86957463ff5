import { InputAdornment, TextField } from '@mui/material'
import { type ReactNode, type Ref, useState } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { parseAmount } from './amount.ts'

export interface AmountFieldProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: () => void
  inputRef?: Ref<unknown>
  name?: string
  /** Stands after the number: 名, %. */
  measure?: string | undefined
  help?: ReactNode
  fault?: ReactNode
  required?: boolean
}

/** A number written as text, so that no wheel or arrow key changes it by accident. */
export function AmountField({
  label,
  value,
  onChange,
  measure,
  help,
  fault,
  required = false,
  ...rest
}: AmountFieldProps) {
  const { t } = useWording()
  const [text, setText] = useState(() => asText(value))
  const parsed = parseAmount(text)
  if (parsed !== undefined && parsed !== value) setText(asText(value))

  const write = (written: string) => {
    setText(written)
    onChange(parseAmount(written) ?? null)
  }
  const trouble = parsed === undefined ? t('form.notANumber') : fault
  return (
    <TextField
      {...rest}
      label={label}
      required={required}
      value={text}
      onChange={({ target }) => write(target.value)}
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
