import OpenInNew from '@mui/icons-material/OpenInNew'
import { Button } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

interface PublicLinkProps {
  kind: 'actions' | 'projects' | 'safeguards' | 'tasks' | 'targets' | 'units'
  code: string
}

/** To the page the public sees of a record, in a new window; none while the plan is a draft. */
export function PublicLink({ kind, code }: PublicLinkProps) {
  const { t } = useWording()
  const { district, plan } = useBook()
  if (plan.status === 'draft') return null
  return (
    <Button
      href={`/${district.code}/${plan.code}/${kind}/${code}`}
      target="_blank"
      rel="noopener"
      endIcon={<OpenInNew />}
    >
      {t('action.viewPublic')}
    </Button>
  )
}
