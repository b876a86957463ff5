import { Box, Chip, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import { Navigate, useSearchParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { type CycleRecord, formPath, isRunning } from '../cycles/cycle.ts'
import { PhaseChip } from '../cycles/PhaseChip.tsx'
import { WHOLE } from '../data/whole.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'

/** 我的填报: the cycles to write in; the one that is open, where there is only one. */
export function ReportCycles() {
  const { t } = useWording()
  return (
    <Guarded permission="reports.read" title={t('nav.reports')}>
      <Cycles />
    </Guarded>
  )
}

function Cycles() {
  const { t, title } = useWording()
  const { plan } = useBook()
  const units = useOwnUnits('reports.read')
  const [params] = useSearchParams()
  const { data, error } = useGetList<CycleRecord>('cycles', {
    filter: { plan: plan.code },
    pagination: WHOLE,
    sort: { field: 'start', order: 'DESC' },
  })
  if (error) return <ErrorNote error={error} />
  if (!data) return <Loading />
  const running = data.filter(isRunning)
  const own = units?.length === 1 ? units[0] : undefined
  const [only] = running
  if (own !== undefined && only && running.length === 1 && !params.has('all'))
    return <Navigate to={formPath(only.id, own)} replace />
  const rest = data.filter((cycle) => !isRunning(cycle))
  const groups = [
    { heading: t('reports.running'), cycles: running },
    { heading: t('reports.others'), cycles: rest },
  ]
  return (
    <Page title={t('nav.reports')} lead={t('reports.chooseCycle')}>
      {running.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('reports.noneOpen')}</Typography>
      )}
      {groups
        .filter(({ cycles }) => cycles.length > 0)
        .map(({ heading, cycles }) => (
          <Panel key={heading} title={heading} flush>
            <RowList>
              {cycles.map((cycle) => (
                <RowListItem
                  key={cycle.id}
                  badge={<PhaseChip phase={cycle.phase} />}
                  action={
                    <ButtonLink
                      to={formPath(cycle.id, own)}
                      variant={isRunning(cycle) ? 'contained' : 'outlined'}
                      aria-label={t('reports.openOf', { title: title(cycle) })}
                    >
                      {t('reports.open')}
                    </ButtonLink>
                  }
                >
                  <Box sx={{ fontWeight: 600 }}>
                    {title(cycle)}
                    {cycle.historical && (
                      <Chip size="small" label={t('cycles.past')} sx={{ ml: 1 }} />
                    )}
                  </Box>
                  <Box sx={{ color: 'text.secondary' }}>
                    {t('reports.due', { day: cycle.approverDue })}
                  </Box>
                </RowListItem>
              ))}
            </RowList>
          </Panel>
        ))}
    </Page>
  )
}
