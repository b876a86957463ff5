import type { BoardStage } from '@gangyao/domain'
import { Alert, Chip } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { ActOnAll } from '../reports/ActOnAll.tsx'
import type { Board } from '../reports/report.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardTasks } from './BoardTasks.tsx'
import { BoardUnits } from './BoardUnits.tsx'
import { PhaseChip } from './PhaseChip.tsx'
import { useBoardFilter } from './use-board-filter.ts'

/** 填报看板: how far every unit is with every task of a cycle. */
export function BoardPage() {
  const { t } = useWording()
  const whole = useOwnUnits('reports.read') === null
  return (
    <Guarded permission="reports.read" title={t('board.title')} back="/cycles">
      {whole ? (
        <BoardOf />
      ) : (
        <Page title={t('board.title')}>
          <Alert severity="info">{t('board.officeOnly')}</Alert>
        </Page>
      )}
    </Guarded>
  )
}

function BoardOf() {
  const { t, title } = useWording()
  const { id = '' } = useParams()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['cycles', id, 'board'],
    queryFn: () => provider.get<Board>(`/cycles/${id}/board`),
    refetchOnWindowFocus: 'always',
  })
  if (error && !data)
    return (
      <Page title={t('board.title')}>
        <ErrorNote error={error} />
      </Page>
    )
  if (!data) return <Loading />
  const { cycle, items } = data
  const waitingAs = (stage: BoardStage) =>
    items
      .filter((item) => item.stage === stage)
      .map(({ unit, task, content }) => ({ id: `${id}~${unit}~${task}`, version: content }))
  const onDone = () => void client.invalidateQueries({ queryKey: ['cycles'] })
  return (
    <Page
      title={t('board.of', { title: title(cycle) })}
      above={<TextLink to={showPath('cycles', id)}>{title(cycle)}</TextLink>}
      lead={
        <>
          <PhaseChip phase={cycle.phase} />{' '}
          {cycle.historical && <Chip size="small" label={t('cycles.past')} sx={{ mr: 1 }} />}
          {t('reports.due', { day: cycle.approverDue })}
        </>
      }
      actions={
        <>
          <ActOnAll
            {...{ verb: 'accept', permission: 'reports.review', onDone }}
            items={waitingAs('waiting')}
          />
          <ActOnAll
            {...{ verb: 'publish', permission: 'reports.publish', onDone }}
            items={waitingAs('accepted')}
          />
        </>
      }
    >
      <BoardBody board={data} />
      <NobodyOwes board={data} />
    </Page>
  )
}

function BoardBody({ board }: { board: Board }) {
  const { filter, shown, choose } = useBoardFilter(board)
  const View = filter.view === 'tasks' ? BoardTasks : BoardUnits
  return (
    <>
      {board.items.length > 0 && (
        <BoardFilters board={board} filter={filter} choose={choose} count={shown.length} />
      )}
      <View board={board} shown={shown} />
    </>
  )
}

function NobodyOwes({ board: { unassigned } }: { board: Board }) {
  const { t, say } = useWording()
  if (unassigned.length === 0) return null
  return (
    <Panel title={t('board.unassigned')}>
      {unassigned.map(({ task, target, message }) => (
        <div key={`${task} ${target}`}>{say(message)}</div>
      ))}
    </Panel>
  )
}
