import { TextField } from '@mui/material'
import { useFormContext, useWatch } from 'react-hook-form'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { programmesOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'

/** One choice for two fields: a task belongs to an action or to a project. */
export function ProgrammeInput() {
  const { t, title } = useWording()
  const book = useBook()
  const { setValue, formState } = useFormContext()
  const [action, project]: (string | null)[] = useWatch({ name: ['action', 'project'] })
  const choose = (chosen: string) => {
    const [kind, code] = chosen.split('~')
    const how = { shouldDirty: true, shouldValidate: true }
    setValue('action', kind === 'action' ? code : null, how)
    setValue('project', kind === 'project' ? code : null, how)
  }
  const fault = formState.errors.action?.message ?? formState.errors.project?.message
  return (
    <TextField
      select
      required
      label={t('field.programme')}
      value={action ? `action~${action}` : project ? `project~${project}` : ''}
      onChange={({ target }) => choose(target.value)}
      error={fault !== undefined}
      helperText={fault && String(fault)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="" />
      <Options
        choices={programmesOf(book).map(({ kind, record }) => ({
          value: `${kind}~${record.code}`,
          label: `${record.code} ${title(record)}`,
          group: t(kind === 'action' ? 'nav.actions' : 'nav.projects'),
        }))}
      />
    </TextField>
  )
}
