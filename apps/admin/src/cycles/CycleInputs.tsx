import { CYCLE_KIND_NAMES, CycleKind, Day, dayOffNotes, noticesWith } from '@gangyao/domain'
import { Alert, Box, Checkbox, FormControl, FormControlLabel, FormHelperText } from '@mui/material'
import { useGetList, ValidationError } from 'react-admin'
import { useController, useWatch } from 'react-hook-form'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import type { HolidayRecord } from '../holidays/holiday.ts'
import { useWording } from '../messages/use-wording.ts'
import { usePeriodChoices } from './use-period-choices.ts'

/** What a cycle is and by which days it runs. */
export function CycleInputs({ kept = false }: { kept?: boolean }) {
  const { t, say } = useWording()
  const periods = usePeriodChoices()
  const kinds = CycleKind.options.map((value) => ({ value, label: say(CYCLE_KIND_NAMES[value]) }))
  return (
    <>
      <FormSection title={t('cycles.about')}>
        <WordsInput source="title" label={t('field.title')} required />
        <WordsInput source="titleEn" label={t('field.titleEn')} />
        <WordsInput
          source="code"
          label={t('field.code')}
          help={t('cycles.codeHelp')}
          required
          fixed={kept}
        />
        <PickInput source="kind" label={t('cycles.kind')} choices={kinds} required />
        <PickInput
          source="period"
          label={t('field.period')}
          choices={periods}
          none={t('cycles.noPeriod')}
        />
        <Historical />
      </FormSection>
      <FormSection title={t('cycles.span')}>
        <WordsInput source="start" type="date" label={t('cycles.days.start')} required />
        <WordsInput source="end" type="date" label={t('cycles.days.end')} required />
      </FormSection>
      <FormSection title={t('cycles.dates')}>
        <WordsInput source="opens" type="date" label={t('cycles.days.opens')} required />
        <WordsInput source="unitDue" type="date" label={t('cycles.days.unitDue')} required />
        <WordsInput
          source="approverDue"
          type="date"
          label={t('cycles.days.approverDue')}
          help={t('cycles.approverDueHelp')}
          required
        />
        <WordsInput source="officeDue" type="date" label={t('cycles.days.officeDue')} required />
        <WordsInput source="closes" type="date" label={t('cycles.days.closes')} required />
        <WordsInput
          source="lateUntil"
          type="date"
          label={t('cycles.days.lateUntil')}
          help={t('cycles.lateUntilHelp')}
        />
        <DaysOff />
      </FormSection>
    </>
  )
}

function Historical() {
  const { t } = useWording()
  const { field, fieldState } = useController({ name: 'historical' })
  const fault = fieldState.error?.message
  return (
    <FormControl error={fault !== undefined}>
      <FormControlLabel
        label={t('cycles.historical')}
        control={
          <Checkbox
            checked={Boolean(field.value)}
            onChange={(_, checked) => field.onChange(checked)}
          />
        }
      />
      {fault !== undefined && (
        <FormHelperText>
          <ValidationError error={fault} />
        </FormHelperText>
      )}
    </FormControl>
  )
}

/** Which of the days chosen are days off. They hold nevertheless. */
function DaysOff() {
  const { say } = useWording()
  const { data: entered = [] } = useGetList<HolidayRecord>('holidays', {
    pagination: { page: 1, perPage: 100 },
  })
  const [unitDue, approverDue, officeDue] = useWatch({
    name: ['unitDue', 'approverDue', 'officeDue'],
  })
  const days = [unitDue, approverDue, officeDue].map((day) => Day.safeParse(day).data)
  if (days.some((day) => day === undefined)) return null
  const notes = dayOffNotes({ unitDue, approverDue, officeDue }, noticesWith(entered))
  if (notes.length === 0) return null
  return (
    <Wide>
      <Alert severity="warning">
        {notes.map(({ field, message }) => (
          <Box key={field}>{say(message)}</Box>
        ))}
      </Alert>
    </Wide>
  )
}
