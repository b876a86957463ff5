import type { Assessment, Light } from '@gangyao/domain'
import { Box, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { ReportLink } from '../observations/ReportLink.tsx'
import { leadOfTarget } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { LightChip } from '../shared/LightChip.tsx'
import { Panel } from '../shared/Panel.tsx'
import { enterPath, listPath } from '../shared/paths.ts'
import { TargetLink, UnitLink } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'

/** Overdue before behind. */
const LATE: readonly Light[] = ['overdue', 'behind']

/** What is late, each with the sentence that says why and the way to its page. */
export function LateTargets({ assessments }: { assessments: ReadonlyMap<string, Assessment> }) {
  const { t, say } = useWording()
  const book = useBook()
  const late = LATE.flatMap((light) =>
    [...assessments.values()].filter((one) => one.light === light),
  )
  const silent = [...assessments.values()].filter(({ light }) => light === 'no-data').length
  return (
    <Panel
      title={t('dashboard.late', { count: late.length })}
      flush={late.length > 0}
      aside={
        silent > 0 && (
          <ButtonLink size="small" to={listPath('targets', { light: 'no-data' })}>
            {t('dashboard.silent', { count: silent })}
          </ButtonLink>
        )
      }
    >
      {late.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('dashboard.nothingLate')}</Typography>
      )}
      <RowList>
        {late.map((assessment) => {
          const target = book.targets.get(assessment.target)
          if (!target) return null
          const lead = leadOfTarget(book, target)
          return (
            <RowListItem
              key={target.code}
              badge={<LightChip light={assessment.light} label={assessment.label} />}
              action={
                <ReportLink
                  target={target}
                  quiet
                  size="small"
                  to={enterPath(target.id)}
                  aria-label={t('enter.for', { target: target.title })}
                >
                  {t('enter.short')}
                </ReportLink>
              }
            >
              <Box sx={{ fontWeight: 600 }}>
                <TargetLink target={target} />
              </Box>
              <Box>{say(assessment.sentence)}</Box>
              {lead && (
                <Box sx={{ color: 'text.secondary' }}>
                  {t('field.lead')} <UnitLink unit={lead} />
                </Box>
              )}
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}
