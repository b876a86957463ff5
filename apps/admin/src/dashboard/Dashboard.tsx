import AddIcon from '@mui/icons-material/Add'
import { Alert, Box, Stack } from '@mui/material'
import { MayLink } from '../access/MayLink.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { AsOfField } from '../plan/AsOfField.tsx'
import { useBook } from '../plan/PlanProvider.tsx'
import { useAssessments, useSummary } from '../plan/use-figures.ts'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { createPath } from '../shared/paths.ts'
import { AtAGlance } from './AtAGlance.tsx'
import { ByLeadUnit } from './ByLeadUnit.tsx'
import { ByProgramme } from './ByProgramme.tsx'
import { LateTargets } from './LateTargets.tsx'
import { RunningCycles } from './RunningCycles.tsx'
import { Unpublished } from './Unpublished.tsx'

/** 首页: where the plan stands, in ten seconds. */
export function Dashboard() {
  const { t, title } = useWording()
  const { plan } = useBook()
  const { asOf } = useAsOf()
  const summary = useSummary(asOf)
  const assessments = useAssessments(asOf)
  return (
    <Page
      title={t('dashboard.title')}
      lead={title(plan)}
      actions={
        <>
          <AsOfField />
          <MayLink
            permission="observations.write"
            to={createPath('observations')}
            variant="contained"
            startIcon={<AddIcon />}
          >
            {t('enter.action')}
          </MayLink>
        </>
      }
    >
      {plan.status === 'draft' && <Alert severity="warning">{t('plan.isDraft')}</Alert>}
      <RunningCycles />
      {summary && assessments ? (
        <>
          <AtAGlance summary={summary} />
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
              alignItems: 'start',
            }}
          >
            <LateTargets assessments={assessments} />
            <Stack sx={{ gap: 3 }}>
              <Unpublished />
              <ByProgramme kind="action" summary={summary} />
              <ByProgramme kind="project" summary={summary} />
            </Stack>
          </Box>
          <ByLeadUnit summary={summary} />
        </>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
