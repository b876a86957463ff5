import { Button, InputAdornment, TextField } from '@mui/material'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import { useField } from '../form/use-field.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import type { Contact, HIDDEN_FIELDS } from './contact.ts'

interface HiddenInputProps {
  source: (typeof HIDDEN_FIELDS)[number]
  label: string
  long?: boolean
}

/**
 * A field that comes hidden. As it came it goes back, and stays what it is; to change it, it is written
 * anew, whole: half of `138****5678` is no number.
 */
export function HiddenInput({ source, label, long = false }: HiddenInputProps) {
  const { t } = useWording()
  const came = useRecordContext<Contact>()?.[source] ?? null
  const { field } = useField<string | null>(source, {})
  const [writing, setWriting] = useState(false)
  if (came === null) return <WordsInput source={source} label={label} long={long} />
  const write = () => {
    field.onChange(null)
    setWriting(true)
  }
  const keep = () => {
    field.onChange(came)
    setWriting(false)
  }
  if (!writing)
    return (
      <TextField
        label={label}
        value={came}
        helperText={t('contacts.kept')}
        slotProps={{
          htmlInput: { readOnly: true },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <Button
                  size="small"
                  aria-label={t('contacts.rewriteWhat', { field: label })}
                  onClick={write}
                >
                  {t('contacts.rewrite')}
                </Button>
              </InputAdornment>
            ),
          },
        }}
      />
    )
  return (
    <div>
      <WordsInput source={source} label={label} help={t('contacts.rewriting')} long={long} />
      <Button
        size="small"
        color="inherit"
        sx={{ ml: -0.25 }}
        aria-label={t('contacts.keepWhat', { field: label })}
        onClick={keep}
      >
        {t('contacts.keep')}
      </Button>
    </div>
  )
}
