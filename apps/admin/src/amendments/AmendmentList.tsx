import type { Amendment } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { Box } from '@mui/material'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { createPath } from '../shared/paths.ts'
import { AmendmentLink, TargetLink, TaskLink } from '../shared/RecordLinks.tsx'
import { InForceMark } from './InForceMark.tsx'

export function AmendmentList() {
  const { t } = useWording()
  const { targets, tasks } = useBook()
  const { asOf } = useAsOf()
  return (
    <ListPage<Kept<Amendment>>
      resource="amendments"
      title={t('nav.amendments')}
      lead={t('amendments.lead')}
      empty={t('amendments.empty')}
      sort="effective"
      actions={
        <MayLink
          permission="amendments.write"
          to={createPath('amendments')}
          startIcon={<AddIcon />}
        >
          {t('amendments.create')}
        </MayLink>
      }
      columns={[
        {
          label: 'amendments.effective',
          sort: 'effective',
          width: '15%',
          render: ({ effective }) => (
            <>
              <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                {effective}
              </Box>{' '}
              {effective > asOf && <InForceMark effective={effective} />}
            </>
          ),
        },
        {
          label: 'amendments.one',
          heading: true,
          width: '28%',
          render: (amendment) => <AmendmentLink amendment={amendment} />,
        },
        {
          label: 'field.documentNumber',
          width: '18%',
          render: ({ documentNumber }) => documentNumber,
        },
        {
          label: 'amendments.touches',
          onCard: 'bare',
          render: (amendment) => (
            <>
              {amendment.targets.flatMap(({ target }) => {
                const found = targets.get(target)
                return found ? [<Line key={target}>{<TargetLink target={found} />}</Line>] : []
              })}
              {amendment.tasks.flatMap(({ task }) => {
                const found = tasks.get(task)
                return found ? [<Line key={task}>{<TaskLink task={found} />}</Line>] : []
              })}
            </>
          ),
        },
      ]}
    />
  )
}

const Line = ({ children }: { children: React.ReactNode }) => <Box>{children}</Box>
