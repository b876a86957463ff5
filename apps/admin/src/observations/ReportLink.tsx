import type { Target } from '@gangyao/domain'
import type { ComponentProps } from 'react'
import { DeniedButton } from '../access/DeniedButton.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { useMayReport } from './use-may-report.ts'

interface ReportLinkProps extends ComponentProps<typeof ButtonLink> {
  target: Target
  /** One of many on the page: for those who may not, it is left out instead of saying why. */
  quiet?: boolean
}

/** The way to entering values of a target. */
export function ReportLink({ target, quiet = false, to, ...look }: ReportLinkProps) {
  const { reason } = useMayReport()(target)
  if (reason === null) return <ButtonLink to={to} {...look} />
  return quiet ? null : <DeniedButton reason={reason} {...look} />
}
