import type { Day, Target } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import { Button } from '@mui/material'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { LeadFilter, LightFilter, ProgrammeFilter } from '../list/PlanFilters.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ReportLink } from '../observations/ReportLink.tsx'
import { useAsOf } from '../plan/AsOf.tsx'
import { type Book, leadOfTarget } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useAssessments } from '../plan/use-figures.ts'
import { LightChip } from '../shared/LightChip.tsx'
import { createPath, gridPath } from '../shared/paths.ts'
import { TargetLink, UnitLink } from '../shared/RecordLinks.tsx'

export function TargetList() {
  const { t, say, title } = useWording()
  const book = useBook()
  const { asOf, knownOn } = useAsOf()
  const assessments = useAssessments(asOf)
  return (
    <ListPage<Kept<Target>>
      resource="targets"
      title={t('nav.targets')}
      lead={t('targets.lead', { day: asOf })}
      empty={t('targets.empty')}
      filter={{ asOf, ...(knownOn !== undefined && { knownOn }) }}
      actions={
        <>
          <Button href={exportPath(book, asOf, knownOn)} download startIcon={<DownloadIcon />}>
            {t('targets.export')}
          </Button>
          <MayLink permission="targets.write" to={createPath('targets')} startIcon={<AddIcon />}>
            {t('targets.create')}
          </MayLink>
        </>
      }
      filters={
        <>
          <ProgrammeFilter />
          <LeadFilter />
          <LightFilter />
        </>
      }
      columns={[
        {
          label: 'field.target',
          sort: 'position',
          heading: true,
          width: '24%',
          render: (target) => <TargetLink target={target} />,
        },
        {
          label: 'field.light',
          badge: true,
          render: ({ code }) => {
            const assessment = assessments?.get(code)
            return (
              <LightChip
                light={assessments ? (assessment?.light ?? null) : undefined}
                label={assessment?.label}
              />
            )
          },
        },
        {
          label: 'field.requirement',
          width: '20%',
          render: ({ code }) => {
            const assessment = assessments?.get(code)
            return assessment && say(assessment.requirement)
          },
        },
        {
          label: 'field.standing',
          onCard: 'bare',
          render: ({ code }) => {
            const assessment = assessments?.get(code)
            return assessment && say(assessment.sentence)
          },
        },
        {
          label: 'field.lead',
          width: '14%',
          render: (target) => {
            const lead = leadOfTarget(book, target)
            return lead && <UnitLink unit={lead} />
          },
        },
        {
          label: 'field.actions',
          onCard: 'bare',
          render: (target) => (
            <ReportLink
              target={target}
              quiet
              size="small"
              to={gridPath(target.code)}
              aria-label={t('enter.for', { target: title(target) })}
              sx={{ mt: -0.5, ml: -2, whiteSpace: 'nowrap' }}
            >
              {t('enter.short')}
            </ReportLink>
          ),
        },
      ]}
    />
  )
}

/** How the targets stand on the day, as a table for Excel. */
function exportPath({ district, plan }: Book, asOf: Day, knownOn: Day | undefined): string {
  const query = new URLSearchParams({
    plan: plan.code,
    asOf,
    ...(knownOn !== undefined && { knownOn }),
    format: 'xlsx',
  })
  return `/api/districts/${district.code}/assessments/export?${query}`
}
