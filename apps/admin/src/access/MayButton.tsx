import type { Permission } from '@gangyao/domain'
import { Button, type ButtonProps } from '@mui/material'
import { DeniedButton } from './DeniedButton.tsx'
import { useMay } from './use-may.ts'

interface MayButtonProps extends ButtonProps {
  permission: Permission
  unit?: string
}

/** A button for something that not everybody may do; for the others it says why not. */
export function MayButton({ permission, unit, onClick, ...look }: MayButtonProps) {
  const { reason } = useMay(permission, unit)
  return reason === null ? (
    <Button {...look} {...(onClick && { onClick })} />
  ) : (
    <DeniedButton reason={reason} {...look} />
  )
}
