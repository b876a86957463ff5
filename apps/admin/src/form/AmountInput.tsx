import { AmountField } from './AmountField.tsx'
import { useField } from './use-field.tsx'

interface AmountInputProps {
  source: string
  label: string
  /** Stands after the number: 名, %. */
  measure?: string | undefined
  help?: string
  required?: boolean
}

/** A number of the form. */
export function AmountInput({ source, required = false, ...look }: AmountInputProps) {
  const { field, fault } = useField<number | null>(source, { required })
  const { ref, ...bound } = field
  return <AmountField {...bound} {...look} inputRef={ref} required={required} fault={fault} />
}
