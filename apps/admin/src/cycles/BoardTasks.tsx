import {
  BOARD_STAGE_NAMES,
  type BoardItem,
  CONTRIBUTION_STAGE_NAMES,
  RECEIPT_OUTCOME_NAMES,
} from '@gangyao/domain'
import { Box, Chip } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Board } from '../reports/report.ts'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { formPath } from './cycle.ts'
import { useTaskName } from './use-board-filter.ts'

interface BoardTasksProps {
  board: Board
  shown: readonly BoardItem[]
}

/** Every item of the cycle, and what was asked of others for it. */
export function BoardTasks({ board: { cycle, contributions }, shown }: BoardTasksProps) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const taskName = useTaskName()
  if (shown.length === 0) return null
  return (
    <Panel title={t('board.byTask')} flush>
      <RowList>
        {shown.map((item) => {
          const { unit, task, stage, receipt, due, extended, returns, recordedFrom } = item
          return (
            <RowListItem
              key={`${unit} ${task}`}
              action={
                receipt !== 'awaited' && (
                  <Chip
                    size="small"
                    color={receipt === 'overdue' ? 'error' : 'default'}
                    label={say(RECEIPT_OUTCOME_NAMES[receipt])}
                  />
                )
              }
            >
              <TextLink to={`${formPath(cycle.id, unit)}#${task}`}>{taskName(task)}</TextLink>
              <div>
                {unitName(unit)} · {say(BOARD_STAGE_NAMES[stage])}
                {returns > 0 && ` · ${t('board.returns', { count: returns })}`}
              </div>
              <Box sx={{ color: 'text.secondary' }}>
                {recordedFrom !== null && (
                  <div>{t('reports.recordedFrom', { source: recordedFrom })}</div>
                )}
                {extended && <div>{t('reports.extendedDue', { day: due })}</div>}
                {contributions
                  .filter((one) => one.task === task)
                  .map((one) => (
                    <div key={one.unit}>
                      {t('board.asked', {
                        who: unitName(one.unit),
                        state: say(CONTRIBUTION_STAGE_NAMES[one.stage]),
                      })}
                    </div>
                  ))}
              </Box>
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
