import { BOARD_STAGE_NAMES, BoardStage, RECEIPT_OUTCOME_NAMES } from '@gangyao/domain'
import { Alert, Box, Chip, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ExcelButtons } from '../report-sheets/ExcelButtons.tsx'
import type { Board } from '../reports/report.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { showPath } from '../shared/paths.ts'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { AcceptAll } from './AcceptAll.tsx'
import { formPath } from './cycle.ts'
import { PhaseChip } from './PhaseChip.tsx'

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
  const refresh = () => void client.invalidateQueries({ queryKey: ['cycles'] })
  return (
    <Page
      title={t('board.of', { title: title(cycle) })}
      above={<TextLink to={showPath('cycles', id)}>{title(cycle)}</TextLink>}
      lead={
        <>
          <PhaseChip phase={cycle.phase} /> {t('reports.due', { day: cycle.approverDue })}
        </>
      }
      actions={
        <>
          <ExcelButtons cycle={id} onDone={refresh} />
          <AcceptAll cycle={id} items={items} onDone={refresh} />
        </>
      }
    >
      <Counts board={data} />
      <ByUnit board={data} />
      <ByTask board={data} />
      <NobodyOwes board={data} />
    </Page>
  )
}

function Counts({ board: { items } }: { board: Board }) {
  const { t, say } = useWording()
  const overdue = items.filter(({ receipt }) => receipt === 'overdue').length
  const waiting = items.filter(({ reviewOverdue }) => reviewOverdue).length
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {BoardStage.options.map((stage) => (
        <Chip
          key={stage}
          label={`${say(BOARD_STAGE_NAMES[stage])} ${items.filter((item) => item.stage === stage).length}`}
        />
      ))}
      {overdue > 0 && <Chip color="error" label={t('board.overdue', { count: overdue })} />}
      {waiting > 0 && <Chip color="warning" label={t('board.reviewOverdue', { count: waiting })} />}
    </Box>
  )
}

function ByUnit({ board: { cycle, units } }: { board: Board }) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const sorted = units.toSorted((one, other) => other.overdue - one.overdue)
  return (
    <Panel title={t('board.byUnit')} flush={units.length > 0}>
      {units.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('board.empty')}</Typography>
      )}
      <RowList>
        {sorted.map(({ unit, counts, total, overdue }) => (
          <RowListItem
            key={unit}
            action={
              overdue > 0 && (
                <Chip size="small" color="error" label={t('board.overdue', { count: overdue })} />
              )
            }
          >
            <TextLink to={formPath(cycle.id, unit)}>{unitName(unit)}</TextLink>
            <div>{t('board.total', { count: total })}</div>
            <Box sx={{ color: 'text.secondary' }}>
              {BoardStage.options
                .filter((stage) => counts[stage] > 0)
                .map((stage) => `${say(BOARD_STAGE_NAMES[stage])} ${counts[stage]}`)
                .join(' · ')}
            </Box>
          </RowListItem>
        ))}
      </RowList>
    </Panel>
  )
}

function ByTask({ board: { cycle, items } }: { board: Board }) {
  const { t, title, say } = useWording()
  const { tasks } = useBook()
  const unitName = useUnitName()
  if (items.length === 0) return null
  const nameOf = (code: string) => {
    const task = tasks.get(code)
    return task ? `${code} ${title(task)}` : code
  }
  return (
    <Panel title={t('board.byTask')} flush>
      <RowList>
        {items.map(({ unit, task, stage, receipt, due, extended, returns }) => (
          <RowListItem
            key={`${unit} ${task}`}
            action={
              <Chip
                size="small"
                color={receipt === 'overdue' ? 'error' : 'default'}
                label={say(RECEIPT_OUTCOME_NAMES[receipt])}
              />
            }
          >
            <div>{nameOf(task)}</div>
            <TextLink to={formPath(cycle.id, unit)}>{unitName(unit)}</TextLink>
            <div>
              {say(BOARD_STAGE_NAMES[stage])}
              {returns > 0 && ` · ${t('board.returns', { count: returns })}`}
            </div>
            <Box sx={{ color: 'text.secondary' }}>
              {t(extended ? 'reports.extendedDue' : 'reports.due', { day: due })}
            </Box>
          </RowListItem>
        ))}
      </RowList>
    </Panel>
  )
}

function NobodyOwes({ board: { unassigned } }: { board: Board }) {
  const { t, say } = useWording()
  if (unassigned.length === 0) return null
  return (
    <Panel title={t('board.unassigned')}>
      {unassigned.map(({ task, target, message }) => (
        <div key={`${task} ${target}`}>
          {[task, target].filter((code) => code !== null).join(' ')} {say(message)}
        </div>
      ))}
    </Panel>
  )
}
