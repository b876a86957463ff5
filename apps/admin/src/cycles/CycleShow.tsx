import { CYCLE_KIND_NAMES } from '@gangyao/domain'
import { Alert } from '@mui/material'
import { useGetOne } from 'react-admin'
import { useParams } from 'react-router'
import { MayLink } from '../access/MayLink.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { PapersPanel } from '../papers/PapersPanel.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { Loading } from '../shared/Loading.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { boardPath, CYCLE_DAYS, type CycleRecord, formPath } from './cycle.ts'
import { PhaseChip } from './PhaseChip.tsx'
import { ReopenButton } from './ReopenButton.tsx'

export function CycleShow() {
  const { t, title, say } = useWording()
  const { periods } = useBook()
  const sees = useOwnUnits('reports.read') === null
  const { id = '' } = useParams()
  const { data: cycle, error } = useGetOne<CycleRecord>('cycles', { id })
  if (error) return <NotFound />
  if (!cycle) return <Loading />
  const { phase, notes, kind, historical, reopened, code } = cycle
  const period = cycle.period === null ? undefined : periods.get(cycle.period)
  const days = CYCLE_DAYS.map((field) => [t(`cycles.days.${field}`), cycle[field]] as const)
  return (
    <Page
      title={title(cycle)}
      above={<TextLink to="/cycles">{t('nav.cycles')}</TextLink>}
      lead={<PhaseChip phase={phase} />}
      actions={
        <>
          <RecordLogButton resource="cycles" id={id} what={title(cycle)} />
          {phase === 'closed' && <ReopenButton cycle={cycle} />}
          <EditLink resource="cycles" id={id} />
          {sees && (
            <ButtonLink to={boardPath(id)} variant="contained">
              {t('board.title')}
            </ButtonLink>
          )}
          <MayLink
            permission="reports.read"
            to={formPath(id)}
            variant={sees ? 'outlined' : 'contained'}
          >
            {t('nav.reports')}
          </MayLink>
        </>
      }
    >
      {reopened && (
        <Alert severity="info">
          {t('cycles.reopenedUntil', { day: reopened.until, reason: reopened.reason })}
        </Alert>
      )}
      {notes.length > 0 && (
        <Alert severity="warning">
          {notes.map(({ field, message }) => (
            <div key={field}>{say(message)}</div>
          ))}
        </Alert>
      )}
      <Panel title={t('cycles.dates')}>
        <Facts facts={days} />
      </Panel>
      {sees && <PapersPanel cycle={id} />}
      <Panel title={t('cycles.about')}>
        <Facts
          facts={[
            [t('cycles.kind'), say(CYCLE_KIND_NAMES[kind])],
            [t('field.period'), period && title(period)],
            [t('cycles.historical'), historical && t('cycles.yes')],
            [t('field.code'), code],
          ]}
        />
      </Panel>
    </Page>
  )
}
