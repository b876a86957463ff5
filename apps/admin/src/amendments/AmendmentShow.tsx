import { RecordLogButton } from '../audit/RecordLogButton.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { EditLink } from '../shared/EditLink.tsx'
import { Facts } from '../shared/Facts.tsx'
import { NotFound } from '../shared/NotFound.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { TargetLink, TaskLink } from '../shared/RecordLinks.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { useRecordAt } from '../shared/use-record-at.ts'
import { ChangeHeading } from './ChangeHeading.tsx'
import { TargetChange, TaskChange } from './ChangeLines.tsx'
import { InForceMark } from './InForceMark.tsx'

export function AmendmentShow() {
  const { t, title, language } = useWording()
  const book = useBook()
  const amendment = useRecordAt(book.amendments)
  if (!amendment) return <NotFound />
  const { code, effective, documentNumber, reason, reasonEn } = amendment
  return (
    <Page
      title={title(amendment)}
      above={<TextLink to="/amendments">{t('nav.amendments')}</TextLink>}
      lead={t('amendments.from', { day: effective })}
      actions={
        <>
          <RecordLogButton resource="amendments" id={amendment.id} what={title(amendment)} />
          <EditLink resource="amendments" id={amendment.id} />
        </>
      }
    >
      <Panel title={t('amendments.why')} aside={<InForceMark effective={effective} />}>
        <Facts
          facts={[
            [t('field.documentNumber'), documentNumber],
            [t('amendments.reason'), (language === 'en' && reasonEn) || reason],
            [t('amendments.effective'), effective],
            [t('field.code'), code],
          ]}
        />
      </Panel>
      <Panel title={t('amendments.changes')} flush>
        <RowList>
          {amendment.targets.map((change) => {
            const target = book.targets.get(change.target)
            if (!target) return null
            return (
              <RowListItem key={change.target}>
                <ChangeHeading>
                  <TargetLink target={target} />
                </ChangeHeading>
                <TargetChange amendment={amendment} target={target} change={change} />
              </RowListItem>
            )
          })}
          {amendment.tasks.map((change) => {
            const task = book.tasks.get(change.task)
            if (!task) return null
            return (
              <RowListItem key={change.task}>
                <ChangeHeading>
                  <TaskLink task={task} />
                </ChangeHeading>
                <TaskChange amendment={amendment} task={task} change={change} />
              </RowListItem>
            )
          })}
        </RowList>
      </Panel>
    </Page>
  )
}
