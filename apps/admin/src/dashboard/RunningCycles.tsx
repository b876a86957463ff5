import { Alert } from '@mui/material'
import { useGetList } from 'react-admin'
import { useOwnUnits } from '../access/use-may.ts'
import { boardPath, type CycleRecord, formPath, isRunning } from '../cycles/cycle.ts'
import { WHOLE } from '../data/whole.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'

/** The cycles in which units report now: to the form for a unit, to the board for whoever sees all of them. */
export function RunningCycles() {
  const { t, title } = useWording()
  const { plan } = useBook()
  const units = useOwnUnits('reports.read')
  const { data = [] } = useGetList<CycleRecord>('cycles', {
    filter: { plan: plan.code },
    pagination: WHOLE,
    sort: { field: 'start', order: 'DESC' },
  })
  if (units?.length === 0) return null
  return data.filter(isRunning).map((cycle) => (
    <Alert
      key={cycle.id}
      severity="info"
      action={
        <ButtonLink
          to={
            units
              ? formPath(cycle.id, units.length === 1 ? units[0] : undefined)
              : boardPath(cycle.id)
          }
        >
          {t(units ? 'reports.open' : 'board.title')}
        </ButtonLink>
      }
    >
      {t('reports.runningNow', { title: title(cycle), day: cycle.approverDue })}
    </Alert>
  ))
}
