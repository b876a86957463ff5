import type { Target } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { ReportLink } from '../observations/ReportLink.tsx'
import { useAsOf } from '../plan/AsOf.tsx'
import { useAssessments } from '../plan/use-figures.ts'
import { LightChip } from './LightChip.tsx'
import { enterPath } from './paths.ts'
import { TargetLink } from './RecordLinks.tsx'
import { RowList, RowListItem } from './RowList.tsx'

/** Targets with how they stand, each with the way to give its figure. */
export function TargetRows({ targets }: { targets: readonly Kept<Target>[] }) {
  const { t, say } = useWording()
  const { asOf } = useAsOf()
  const assessments = useAssessments(asOf)
  return (
    <RowList>
      {targets.map((target) => {
        const assessment = assessments?.get(target.code)
        return (
          <RowListItem
            key={target.code}
            badge={
              <LightChip
                light={assessments ? (assessment?.light ?? null) : undefined}
                label={assessment?.label}
              />
            }
            action={
              <ReportLink
                target={target}
                quiet
                to={enterPath(target.id)}
                size="small"
                aria-label={t('enter.for', { target: target.title })}
              >
                {t('enter.short')}
              </ReportLink>
            }
          >
            <Box sx={{ fontWeight: 600 }}>
              <TargetLink target={target} />
            </Box>
            {assessment && (
              <Box sx={{ color: 'text.secondary' }}>
                {say(assessment.requirement)}
                <Box component="span" sx={{ display: 'block', color: 'text.primary' }}>
                  {say(assessment.sentence)}
                </Box>
              </Box>
            )}
          </RowListItem>
        )
      })}
    </RowList>
  )
}
