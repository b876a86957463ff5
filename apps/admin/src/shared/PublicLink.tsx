import OpenInNew from '@mui/icons-material/OpenInNew'
import { Button } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** To the page the public sees of a task, target or unit, in a new window; none while the plan is a draft. */
export function PublicLink({ kind, code }: { kind: 'tasks' | 'targets' | 'units'; code: string }) {
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
