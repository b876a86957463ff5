import { TextField } from '@mui/material'
import { useState } from 'react'
import { useField } from './use-field.tsx'

interface LinesInputProps {
  source: string
  label: string
  help?: string
}

/** A list of texts, one on each line. */
export function LinesInput({ source, label, help }: LinesInputProps) {
  const { field, fault } = useField<string[]>(source, {})
  const kept: string[] = field.value ?? []
  const [text, setText] = useState(kept.join('\n'))
  if (linesOf(text).join('\n') !== kept.join('\n')) setText(kept.join('\n'))
  return (
    <TextField
      label={label}
      multiline
      minRows={2}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        field.onChange(linesOf(target.value))
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fault !== undefined}
      helperText={fault ?? help}
    />
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
