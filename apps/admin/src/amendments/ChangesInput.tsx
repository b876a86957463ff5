import { Alert, Box, Button, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useFieldArray, useFormState, useWatch } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { faultyRows } from '../form/rows.ts'
import { type Choice, Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { programmeOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { TargetChangeCard } from './TargetChangeCard.tsx'
import { TaskChangeCard } from './TaskChangeCard.tsx'

type Kind = 'targets' | 'tasks'

/** The targets, or the tasks, that an amendment changes: one card each. */
export function ChangesInput({ kind }: { kind: Kind }) {
  const { t } = useWording()
  const { targets, tasks } = useBook()
  const { fields, append, remove } = useFieldArray({ name: kind })
  const changes: { target?: string; task?: string }[] = useWatch({ name: kind }) ?? []
  const { errors } = useFormState({ name: kind })
  const { whole } = faultyRows(errors, kind)
  const taken = new Set(changes.map((change) => change.target ?? change.task))
  return (
    <FormSection title={t(`amendments.${kind}`)}>
      <Wide>
        <Stack sx={{ gap: 2 }}>
          {fields.map(({ id }, index) => {
            const { target: targetCode = '', task: taskCode = '' } = changes[index] ?? {}
            const target = targets.get(targetCode)
            const task = tasks.get(taskCode)
            const card = { source: `${kind}.${index}`, onRemove: () => remove(index) }
            if (target) return <TargetChangeCard key={id} target={target} {...card} />
            return task ? <TaskChangeCard key={id} task={task} {...card} /> : null
          })}
          {whole && <Alert severity="error">{whole}</Alert>}
          <AddChange
            kind={kind}
            taken={taken}
            onAdd={(code) => append(kind === 'targets' ? { target: code } : { task: code })}
          />
        </Stack>
      </Wide>
    </FormSection>
  )
}

interface AddChangeProps {
  kind: Kind
  taken: ReadonlySet<string | undefined>
  onAdd: (code: string) => void
}

function AddChange({ kind, taken, onAdd }: AddChangeProps) {
  const { t } = useWording()
  const [code, setCode] = useState('')
  const choices = useChoices(kind).filter(({ value }) => !taken.has(value))
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr auto' } }}>
      <TextField
        select
        label={t(`amendments.choose.${kind}`)}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="" />
        <Options choices={choices} />
      </TextField>
      <Button
        variant="outlined"
        disabled={code === ''}
        onClick={() => {
          onAdd(code)
          setCode('')
        }}
      >
        {t('ra.action.add')}
      </Button>
    </Box>
  )
}

/** Every target or task, under the action or project it belongs to. */
function useChoices(kind: Kind): Choice[] {
  const { t, title } = useWording()
  const book = useBook()
  const groupOf = (task: string | null) => {
    const found = task === null ? undefined : book.tasks.get(task)
    const programme = found && programmeOf(book, found)
    return programme && `${programme.record.code} ${title(programme.record)}`
  }
  const rest = t('targets.ofThePlan')
  if (kind === 'tasks')
    return [...book.tasks.values()].map((task) => ({
      value: task.code,
      label: `${task.code} ${title(task)}`,
      group: groupOf(task.code) ?? rest,
    }))
  return [...book.targets.values()].map((target) => ({
    value: target.code,
    label: `${target.code} ${title(target)}`,
    group: groupOf(target.task) ?? rest,
  }))
}
