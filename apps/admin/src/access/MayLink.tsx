import type { Permission } from '@gangyao/domain'
import type { ComponentProps } from 'react'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { DeniedButton } from './DeniedButton.tsx'
import { useMay } from './use-may.ts'

interface MayLinkProps extends ComponentProps<typeof ButtonLink> {
  permission: Permission
  unit?: string
}

/** The way to something that not everybody may do; for the others it says why not. */
export function MayLink({ permission, unit, to, ...look }: MayLinkProps) {
  const { reason } = useMay(permission, unit)
  return reason === null ? (
    <ButtonLink to={to} {...look} />
  ) : (
    <DeniedButton reason={reason} {...look} />
  )
}
