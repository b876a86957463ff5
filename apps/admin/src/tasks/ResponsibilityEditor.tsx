import { ALL_MEMBERS, type Responsibility, type Task } from '@gangyao/domain'
import { Alert, Box, Button, TextField } from '@mui/material'
import { useState } from 'react'
import type { Kept } from '../data/records.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { DeleteButton } from '../shared/DeleteButton.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { useAddResponsibility } from './use-add-responsibility.ts'

/** Who leads and who shares a task. Each change is saved by itself. */
export function ResponsibilityEditor({ task }: { task: Kept<Task> }) {
  const { t, name } = useWording()
  const { units, responsibilities } = useBook()
  const own = responsibilities.filter((entry) => entry.task === task.code)
  const nameOf = (code: string) => {
    const unit = units.get(code)
    return unit ? name(unit) : code === ALL_MEMBERS ? t('field.allMembers') : code
  }
  return (
    <Box sx={{ maxWidth: 860 }}>
      <Panel title={t('tasks.parties')} flush>
        <RowList>
          {own.map((entry) => (
            <RowListItem
              key={entry.id}
              badge={<strong>{t(`mark.${entry.role}`)}</strong>}
              action={
                <DeleteButton
                  resource="responsibilities"
                  record={entry}
                  what={`${t(`mark.${entry.role}`)} · ${nameOf(entry.unit)}`}
                  size="small"
                />
              }
            >
              {nameOf(entry.unit)}
            </RowListItem>
          ))}
        </RowList>
        <AddParty task={task} own={own} />
      </Panel>
    </Box>
  )
}

function AddParty({ task, own }: { task: Kept<Task>; own: readonly Responsibility[] }) {
  const { t, name } = useWording()
  const { units } = useBook()
  const [unit, setUnit] = useState('')
  const [role, setRole] = useState<Responsibility['role']>('responsible')
  const { add, trouble, busy } = useAddResponsibility(() => setUnit(''))
  const taken = new Set(own.map((entry) => entry.unit))
  const free = [...units.values()].filter(({ code }) => !taken.has(code))
  const picker = { select: { native: true }, inputLabel: { shrink: true } }
  return (
    <Box sx={{ p: { xs: 2, sm: 2.5 }, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 2fr auto' } }}>
        <TextField
          select
          label={t('field.role')}
          value={role}
          onChange={({ target }) => setRole(target.value === 'lead' ? 'lead' : 'responsible')}
          slotProps={picker}
        >
          <option value="lead">{t('mark.lead')}</option>
          <option value="responsible">{t('mark.responsible')}</option>
        </TextField>
        <TextField
          select
          label={t('field.unit')}
          value={unit}
          onChange={({ target }) => setUnit(target.value)}
          slotProps={picker}
        >
          <option value="" />
          {!taken.has(ALL_MEMBERS) && <option value={ALL_MEMBERS}>{t('field.allMembers')}</option>}
          <Options choices={free.map((one) => ({ value: one.code, label: name(one) }))} />
        </TextField>
        <Button
          variant="outlined"
          disabled={unit === ''}
          loading={busy}
          onClick={() => add({ plan: task.plan, task: task.code, unit, role })}
        >
          {t('ra.action.add')}
        </Button>
      </Box>
      {trouble && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {trouble}
        </Alert>
      )}
    </Box>
  )
}
