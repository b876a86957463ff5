import { Typography } from '@mui/material'
import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { targetsAgainst } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TargetRows } from '../shared/TargetRows.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { SeriesTable } from './SeriesTable.tsx'

export function BenchmarkShow() {
  const { t, title, language } = useWording()
  const book = useBook()
  const benchmark = useRecordAt(book.benchmarks)
  if (!benchmark) return <NotFound />
  const { code, measure, measureEn, source, values } = benchmark
  const targets = targetsAgainst(book, code)
  return (
    <Page
      title={title(benchmark)}
      above={<TextLink to="/benchmarks">{t('nav.benchmarks')}</TextLink>}
      lead={source && t('benchmarks.publishedIn', { source })}
      actions={
        <>
          <RecordLogButton resource="benchmarks" id={benchmark.id} what={title(benchmark)} />
          <EditLink resource="benchmarks" id={benchmark.id} />
        </>
      }
    >
      <Panel title={t('benchmarks.values')} flush={values.length > 0}>
        {values.length > 0 ? (
          <SeriesTable benchmark={benchmark} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('benchmarks.silent')}</Typography>
        )}
      </Panel>
      <Panel title={t('benchmarks.targets')} flush={targets.length > 0}>
        {targets.length > 0 ? (
          <TargetRows targets={targets} />
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('benchmarks.noTargets')}</Typography>
        )}
      </Panel>
      <Panel title={t('units.about')}>
        <Facts
          facts={[
            [t('field.measure'), (language === 'en' && measureEn) || measure],
            [t('benchmarks.source'), source],
            [t('field.code'), code],
          ]}
        />
      </Panel>
    </Page>
  )
}
