import { CYCLE_KIND_NAMES } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { Chip } from '@mui/material'
import { MayLink } from '../access/MayLink.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { createPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import type { CycleRecord } from './cycle.ts'
import { PhaseChip } from './PhaseChip.tsx'

export function CycleList() {
  const { t, title, say } = useWording()
  const whole = useOwnUnits('reports.read') === null
  return (
    <ListPage<CycleRecord>
      resource="cycles"
      title={t('nav.cycles')}
      lead={t('cycles.lead')}
      empty={t('cycles.empty')}
      sort="start"
      order="DESC"
      actions={
        <>
          {whole && <ButtonLink to="/burden">{t('burden.title')}</ButtonLink>}
          <ButtonLink to="/holidays">{t('nav.holidays')}</ButtonLink>
          <MayLink
            permission="cycles.write"
            to={createPath('cycles')}
            variant="contained"
            startIcon={<AddIcon />}
          >
            {t('cycles.create')}
          </MayLink>
        </>
      }
      columns={[
        {
          label: 'cycles.one',
          sort: 'title',
          heading: true,
          width: '32%',
          render: (cycle) => (
            <>
              <TextLink to={showPath('cycles', cycle.id)}>{title(cycle)}</TextLink>
              {cycle.historical && <Chip size="small" label={t('cycles.past')} sx={{ ml: 1 }} />}
            </>
          ),
        },
        { label: 'cycles.phase', render: ({ phase }) => <PhaseChip phase={phase} /> },
        { label: 'cycles.kind', sort: 'kind', render: ({ kind }) => say(CYCLE_KIND_NAMES[kind]) },
        { label: 'cycles.days.opens', sort: 'opens', render: ({ opens }) => opens },
        { label: 'cycles.days.approverDue', sort: 'approverDue', render: (c) => c.approverDue },
      ]}
    />
  )
}
