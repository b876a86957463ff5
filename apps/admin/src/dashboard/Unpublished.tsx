import { valueWords } from '@gangyao/domain'
import { Box, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { PublicationMark } from '../observations/PublicationMark.tsx'
import { publicationOf } from '../observations/publication.ts'
import { whatOf } from '../observations/use-observation-columns.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useObservations } from '../plan/use-figures.ts'
import { PublishButton } from '../publishing/PublishButton.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { Panel } from '../shared/Panel.tsx'
import { listPath, showPath } from '../shared/paths.ts'
import { Code } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'

const AT_MOST = 6

/** Values that are entered and that the public does not see yet, with the button that shows them. */
export function Unpublished() {
  const wording = useWording()
  const { t, title, language } = wording
  const { targets, periods } = useBook()
  const observations = useObservations()
  const waiting = (observations ?? [])
    .filter((one) => publicationOf(one) !== 'published')
    .sort((one, other) => other.recordedAt.localeCompare(one.recordedAt))
  return (
    <Panel
      title={t('dashboard.unpublished', { count: waiting.length })}
      flush={waiting.length > 0}
      aside={
        waiting.length > 0 && (
          <ButtonLink size="small" to={listPath('observations', { published: 'false' })}>
            {t('dashboard.allUnpublished')}
          </ButtonLink>
        )
      }
    >
      {waiting.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          {t(
            observations?.length === 0
              ? 'dashboard.nothingEntered'
              : 'dashboard.nothingUnpublished',
          )}
        </Typography>
      )}
      <RowList>
        {waiting.slice(0, AT_MOST).map((observation) => {
          const target = targets.get(observation.target)
          const period = periods.get(observation.period)
          if (!target || !period) return null
          return (
            <RowListItem
              key={observation.id}
              action={
                <PublishButton
                  values={[observation]}
                  size="small"
                  {...(publicationOf(observation) === 'changed' && {
                    label: t('publish.correction'),
                  })}
                  what={whatOf(observation, target, title(period), wording)}
                />
              }
            >
              <Box sx={{ fontWeight: 600 }}>
                <Code>{target.code}</Code>
                <TextLink to={showPath('targets', target.id)}>{title(target)}</TextLink>
              </Box>
              <Box>
                {title(period)} ·{' '}
                {valueWords(observation, target, language) ?? t(`stateChoice.${observation.state}`)}{' '}
                <PublicationMark publication={publicationOf(observation)} />
              </Box>
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
