import { BOARD_STAGE_NAMES, BoardStage } from '@gangyao/domain'
import { Box, Button, Chip, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import type { Board } from '../reports/report.ts'
import type { BoardFilter } from './board-filter.ts'
import { useTaskName } from './use-board-filter.ts'

interface BoardFiltersProps {
  board: Board
  filter: BoardFilter
  choose: (choice: Partial<Record<keyof BoardFilter, string | null>>) => void
  count: number
}

/** How many stand where, each of which can be looked at alone, and what else to look for. */
export function BoardFilters({
  board: { items, units },
  filter,
  choose,
  count,
}: BoardFiltersProps) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const taskName = useTaskName()
  const overdue = items.filter(({ receipt }) => receipt === 'overdue').length
  const waiting = items.filter(({ reviewOverdue }) => reviewOverdue).length
  const tasks = [...new Set(items.map(({ task }) => task))]
  const { stage, unit, task, q, view } = filter
  const chosen = stage !== null || unit !== null || task !== null || filter.overdue || q !== ''
  return (
    <Box role="search" aria-label={t('list.filters')} sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {BoardStage.options
          .map((one) => ({ one, there: items.filter((item) => item.stage === one).length }))
          .filter(({ one, there }) => there > 0 || one === stage)
          .map(({ one, there }) => (
            <Chip
              key={one}
              label={`${say(BOARD_STAGE_NAMES[one])} ${there}`}
              aria-pressed={one === stage}
              variant={one === stage ? 'filled' : 'outlined'}
              color={one === stage ? 'primary' : 'default'}
              onClick={() => choose({ stage: one === stage ? null : one })}
            />
          ))}
        {overdue > 0 && (
          <Chip
            color="error"
            variant={filter.overdue ? 'filled' : 'outlined'}
            aria-pressed={filter.overdue}
            label={t('board.overdue', { count: overdue })}
            onClick={() => choose({ overdue: filter.overdue ? null : '1' })}
          />
        )}
        {waiting > 0 && (
          <Chip color="warning" label={t('board.reviewOverdue', { count: waiting })} />
        )}
      </Box>
      <Box sx={ROW}>
        <TextField
          type="search"
          label={t('board.find')}
          value={q}
          onChange={({ target }) => choose({ q: target.value })}
        />
        <TextField
          select
          label={t('field.unit')}
          value={unit ?? ''}
          onChange={({ target }) => choose({ unit: target.value })}
          slotProps={NATIVE}
        >
          <option value="">{t('list.all')}</option>
          <Options choices={units.map((one) => ({ value: one.unit, label: unitName(one.unit) }))} />
        </TextField>
        <TextField
          select
          label={t('field.task')}
          value={task ?? ''}
          onChange={({ target }) => choose({ task: target.value })}
          slotProps={NATIVE}
        >
          <option value="">{t('list.all')}</option>
          <Options choices={tasks.map((code) => ({ value: code, label: taskName(code) }))} />
        </TextField>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('board.view')}
          value={view}
          onChange={(_, next) => next && choose({ view: next === 'tasks' ? next : null })}
        >
          <ToggleButton value="units">{t('board.byUnit')}</ToggleButton>
          <ToggleButton value="tasks">{t('board.byTask')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {chosen && (
        <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          {count === 0 ? t('board.none') : t('board.shown', { count })}
          <Button size="small" onClick={() => choose(NOTHING)}>
            {t('ra.navigation.clear_filters')}
          </Button>
        </Box>
      )}
    </Box>
  )
}

const NOTHING = { stage: null, unit: null, task: null, overdue: null, q: null }

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } }

const ROW = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'center',
  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1.2fr 1fr 1.4fr auto' },
}
