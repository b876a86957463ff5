import type { Target } from '@gangyao/domain'
import { Box, Card, TextField } from '@mui/material'
import { useOwnUnits } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { inForceOn, programmeOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useAssessments } from '../plan/use-figures.ts'
import { LightChip } from '../shared/LightChip.tsx'
import { mayReport } from './entry.ts'

interface TargetChooserProps {
  target: Kept<Target> | undefined
  onChoose: (id: string) => void
}

/** Which target the value is for, and how that stands now. */
export function TargetChooser({ target, onChoose }: TargetChooserProps) {
  const { t, title, say } = useWording()
  const { asOf } = useAsOf()
  const assessments = useAssessments(asOf)
  const assessment = target && assessments?.get(target.code)
  const book = useBook()
  const choices = useTargetChoices()
  return (
    <Card sx={{ p: { xs: 2, sm: 2.5 }, display: 'grid', gap: 1.5 }}>
      <TextField
        select
        label={t('field.target')}
        value={target?.id ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{t('enter.chooseTarget')}</option>
        <Options choices={choices} />
      </TextField>
      {target && assessment && (
        <Box>
          <Box sx={{ mb: 0.5 }}>
            <LightChip light={assessment.light} label={assessment.label} />{' '}
            <strong>{say(assessment.requirement)}</strong>
          </Box>
          <Box sx={{ color: 'text.secondary' }}>
            {title(inForceOn(book, target, asOf))} · {say(assessment.sentence)}
          </Box>
        </Box>
      )}
    </Card>
  )
}

/** Those that the person reports. */
function useTargetChoices() {
  const { t, title } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const own = useOwnUnits()
  const reported = [...book.targets.values()].filter((target) => mayReport(book, target, own))
  return reported.map((target) => {
    const task = target.task === null ? undefined : book.tasks.get(target.task)
    const programme = task && programmeOf(book, task)
    return {
      value: target.id,
      label: `${target.code} ${title(inForceOn(book, target, asOf))}`,
      group: programme
        ? `${programme.record.code} ${title(programme.record)}`
        : t('targets.ofThePlan'),
    }
  })
}
