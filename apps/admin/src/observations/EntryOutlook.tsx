import type { AssessedPart, CurrentObservation, Target } from '@gangyao/domain'
import { Box, Stack } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { today, useAsOf } from '../plan/AsOf.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { type Entry, faultsOf, inputOf, ruleFor, standingWith } from './entry.ts'
import { useEntry } from './use-entry.ts'

interface EntryOutlookProps {
  target: Kept<Target>
  observations: readonly Kept<CurrentObservation>[]
}

/** Which light the value will give, told before it is saved. */
export function EntryOutlook({ target, observations }: EntryOutlookProps) {
  const { t, say } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const entry = useEntry()
  const input = inputOf(entry, ruleFor(book, target, entry.period, today()))
  const complete = faultsOf(book, target, observations, input, today()).length === 0
  const after = complete ? standingWith(book, target, observations, input, asOf) : null
  const part = after?.parts.length === 1 ? undefined : after?.parts.find(isAbout(input))
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{ p: 2, borderRadius: 1, backgroundColor: 'background.default' }}
    >
      <Box sx={{ color: 'text.secondary', mb: after ? 1 : 0 }}>
        {t(after ? 'enter.outlook' : 'enter.outlookLater')}
      </Box>
      {after && (
        <Stack sx={{ gap: 1 }}>
          {part && (
            <div>
              <LightChip light={part.light} label={part.label} /> {say(part.sentence)}
            </div>
          )}
          <div>
            <LightChip light={after.light} label={after.label} /> {part && t('enter.whole')}{' '}
            {say(after.sentence)}
          </div>
        </Stack>
      )}
    </Box>
  )
}

const isAbout =
  ({ period, entity }: Pick<Entry, 'period' | 'entity'>) =>
  (part: AssessedPart) =>
    part.period.code === period && (part.entity?.code ?? '') === entity
