import { requirementOf, targetOn } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import TableChartIcon from '@mui/icons-material/TableChartOutlined'
import { Box } from '@mui/material'
import { AmendmentsPanel } from '../amendments/AmendmentsPanel.tsx'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { BenchmarkPanel } from '../benchmarks/BenchmarkPanel.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ReportLink } from '../observations/ReportLink.tsx'
import { TargetObservations } from '../observations/TargetObservations.tsx'
import { useAsOf } from '../plan/AsOf.tsx'
import { contextOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { useAssessments } from '../plan/use-figures.ts'
import { EditLink } from '../shared/EditLink.tsx'
import { Neighbours } from '../shared/Neighbours.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { PublicLink } from '../shared/PublicLink.tsx'
import { enterPath, gridPath } from '../shared/paths.ts'
import { Quote } from '../shared/Quote.tsx'
import { Code, TaskLink } from '../shared/RecordLinks.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { InterpretationWords } from './InterpretationWords.tsx'
import { Standing } from './Standing.tsx'
import { TargetRules } from './TargetRules.tsx'
import { TrendPanel } from './TrendPanel.tsx'

export function TargetShow() {
  const { t, title, say } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  const assessments = useAssessments(asOf)
  const issued = useRecordAt(book.targets)
  if (!issued) return <NotFound />
  const target = targetOn(issued, [...book.amendments.values()], asOf)
  const promised = say(requirementOf(issued, contextOf(book)))
  const assessment = assessments?.get(target.code)
  const task = target.task === null ? undefined : book.tasks.get(target.task)
  return (
    <Page
      title={title(target)}
      above={
        <>
          {task && (
            <>
              <TaskLink task={task} />
              {' / '}
            </>
          )}
          <Code>{target.code}</Code>
        </>
      }
      lead={
        assessment && (
          <>
            <Box sx={{ fontSize: '1.125rem' }}>{say(assessment.requirement)}</Box>
            {promised !== say(assessment.requirement) && (
              <Box>{t('amendments.issuedAs', { words: promised })}</Box>
            )}
            {title(issued) !== title(target) && (
              <Box>{t('amendments.issuedAs', { words: title(issued) })}</Box>
            )}
          </>
        )
      }
      actions={
        <>
          <PublicLink kind="targets" code={target.code} />
          <RecordLogButton resource="targets" id={issued.id} what={title(issued)} />
          <EditLink resource="targets" id={target.id} />
          <ReportLink
            target={target}
            to={gridPath(target.code)}
            variant="outlined"
            startIcon={<TableChartIcon />}
          >
            {t('grid.open')}
          </ReportLink>
          <ReportLink
            target={target}
            to={enterPath(target.id)}
            variant="contained"
            startIcon={<AddIcon />}
          >
            {t('enter.action')}
          </ReportLink>
        </>
      }
    >
      {assessment && <Standing assessment={assessment} target={target} />}
      <TrendPanel target={target} />
      <AmendmentsPanel target={issued} />
      <BenchmarkPanel target={target} />
      <TargetObservations target={target} />
      {target.interpretation && (
        <Panel title={t('interpretation.title')}>
          <InterpretationWords interpretation={target.interpretation} />
        </Panel>
      )}
      <TargetRules target={target} issued={issued} />
      <Panel title={t('clause.title')}>
        <Quote clause={issued.clause} />
      </Panel>
      <Neighbours resource="targets" shelf={book.targets} record={issued} />
    </Page>
  )
}
