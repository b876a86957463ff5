import type { Permission } from '@gangyao/domain'
import { Alert } from '@mui/material'
import type { ReactNode } from 'react'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Page } from '../shared/Page.tsx'
import { useMay } from './use-may.ts'

interface GuardedProps {
  permission: Permission
  /** What the page would be called. */
  title: string
  /** Where to go instead. */
  back?: string
  children: ReactNode
}

/** A page that not everybody may open; the others read why, and whom to ask. */
export function Guarded({ permission, title, back = '/', children }: GuardedProps) {
  const { t } = useWording()
  const { reason } = useMay(permission)
  if (reason === null) return children
  return (
    <Page title={title}>
      <Alert severity="info">{reason}</Alert>
      <div>
        <ButtonLink to={back} variant="outlined">
          {t('ra.action.back')}
        </ButtonLink>
      </div>
    </Page>
  )
}
