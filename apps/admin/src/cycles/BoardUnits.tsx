import { BOARD_STAGE_NAMES, type BoardItem, BoardStage } from '@gangyao/domain'
import { Box, Chip, Typography } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Board } from '../reports/report.ts'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { formPath } from './cycle.ts'
import { RemindUnit, useRemindable } from './Remind.tsx'

interface BoardUnitsProps {
  board: Board
  shown: readonly BoardItem[]
}

/** How far each unit is with all that it owes, those that are overdue before the others. */
export function BoardUnits({ board: { cycle, units }, shown }: BoardUnitsProps) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const remindable = useRemindable(cycle.id)
  const looked = new Set(shown.map(({ unit }) => unit))
  const sorted = units
    .filter(({ unit }) => looked.has(unit))
    .sort((one, other) => other.overdue - one.overdue)
  return (
    <Panel title={t('board.byUnit')} flush={sorted.length > 0}>
      {units.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('board.empty')}</Typography>
      )}
      <RowList>
        {sorted.map(({ unit, counts, total, overdue }) => (
          <RowListItem
            key={unit}
            action={
              <>
                {overdue > 0 && (
                  <Chip size="small" color="error" label={t('board.overdue', { count: overdue })} />
                )}
                {remindable
                  .filter((one) => one.unit === unit)
                  .map((one) => (
                    <RemindUnit key={unit} cycle={cycle.id} unit={one} />
                  ))}
              </>
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
