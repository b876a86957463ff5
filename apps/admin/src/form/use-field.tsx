import type { ReactNode } from 'react'
import { required as isThere, useInput, ValidationError } from 'react-admin'

interface FieldOptions {
  required?: boolean
  /** What an emptied field becomes; `null` unless the record wants an empty text. */
  empty?: '' | null
}

/** A field of the form, with its fault in words. */
export function useField<Value>(source: string, { required = false, empty = null }: FieldOptions) {
  const { field, fieldState } = useInput<Value>({
    source,
    format: (value) => value ?? null,
    parse: (value) => (value === '' ? empty : value),
    ...(required && { validate: isThere() }),
  })
  const message = fieldState.error?.message
  const fault: ReactNode = message === undefined ? undefined : <ValidationError error={message} />
  return { field, fault }
}
