import type { CurrentObservation } from '@gangyao/domain'
import { Stack } from '@mui/material'
import { useMay } from '../access/use-may.ts'
import type { Kept } from '../data/records.ts'
import { HistoryButton } from '../history/HistoryButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { WithdrawButton } from '../publishing/WithdrawButton.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { DeleteButton } from '../shared/DeleteButton.tsx'
import { enterPath } from '../shared/paths.ts'
import { publicationOf } from './publication.ts'

/** What can be done with a value: correct it, show it, take it back, delete it. */
export function ObservationActions({
  observation,
  what,
}: {
  observation: Kept<CurrentObservation>
  what: string
}) {
  const { t, language } = useWording()
  const { allowed } = useMay('observations.write', observation.unit)
  const target = useBook().targets.get(observation.target)
  const publication = publicationOf(observation)
  const { period, unit, entity, dimension, source } = observation
  return (
    <Stack
      direction="row"
      sx={{
        flexWrap: 'wrap',
        minWidth: { md: language === 'zh' ? 208 : 0 },
        ml: -2,
        whiteSpace: 'nowrap',
      }}
    >
      {target && allowed && (
        <ButtonLink
          size="small"
          to={enterPath(target.id, {
            period,
            unit,
            ...(entity !== '' && { entity }),
            ...(dimension !== '' && { dimension }),
          })}
          aria-label={t('enter.correctWhat', { what })}
        >
          {t('enter.correct')}
        </ButtonLink>
      )}
      {publication !== 'published' && (
        <PublishButton
          values={[observation]}
          what={what}
          size="small"
          {...(publication === 'changed' && { label: t('publish.correction') })}
        />
      )}
      {publication !== 'draft' && <WithdrawButton id={observation.id} size="small" />}
      <HistoryButton observation={observation} what={what} size="small" />
      {publication === 'draft' && source === 'typed' && (
        <DeleteButton
          resource="observations"
          record={observation}
          what={what}
          unit={unit}
          size="small"
        />
      )}
    </Stack>
  )
}
