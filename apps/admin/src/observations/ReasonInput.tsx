import { type CurrentObservation, type Target, valueWords } from '@gangyao/domain'
import { Alert } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { alreadyThere, countedThere, inputOf, ruleFor } from './entry.ts'
import { useEntry } from './use-entry.ts'

interface ReasonInputProps {
  target: Kept<Target>
  observations: readonly Kept<CurrentObservation>[]
}

/** Beside a counted value a reason is asked for; on a correction one may be given. */
export function ReasonInput({ target, observations }: ReasonInputProps) {
  const { t, language } = useWording()
  const entry = useEntry()
  const input = inputOf(entry, ruleFor(useBook(), target, entry.period, today()))
  const counted = countedThere(observations, input)
  if (counted) {
    const words = valueWords(counted, target, language) ?? t(`stateChoice.${counted.state}`)
    return (
      <>
        <Alert severity="warning">{t('enter.countedThere', { value: words })}</Alert>
        <WordsInput source="reason" label={t('grid.reasonOver')} required />
      </>
    )
  }
  if (!alreadyThere(observations, input)) return null
  return <WordsInput source="reason" label={t('grid.reason')} />
}
