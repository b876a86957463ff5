import { type Task, taskOn } from '@gangyao/domain'
import { useWatch } from 'react-hook-form'
import type { Kept } from '../data/records.ts'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { ChangeCard } from './ChangeCard.tsx'
import { ChangeClauseInputs } from './ChangeClauseInputs.tsx'
import { earlierThan } from './changes.ts'
import { asAmendment } from './written-amendment.ts'

interface TaskChangeCardProps {
  source: string
  task: Kept<Task>
  onRemove: () => void
}

/** What an amendment changes of one task. */
export function TaskChangeCard({ source, task, onRemove }: TaskChangeCardProps) {
  const { t, title } = useWording()
  const { amendments, plan } = useBook()
  const amendment = asAmendment(useWatch(), plan)
  const earlier = earlierThan([...amendments.values()], amendment)
  const before = taskOn(task, earlier, amendment.effective)
  const starts: Record<string, unknown> = {
    title: before.title,
    titleEn: before.titleEn,
    clause: { path: null, quote: null },
  }
  return (
    <ChangeCard
      source={source}
      heading={`${task.code} ${title(before)}`}
      offered={['title', 'clause']}
      start={(key) => starts[key]}
      onRemove={onRemove}
    >
      {(ticked) => (
        <FormSection>
          {ticked.includes('title') && (
            <>
              <Wide>
                <WordsInput source={`${source}.title`} label={t('changed.title')} required long />
              </Wide>
              <Wide>
                <WordsInput source={`${source}.titleEn`} label={t('field.titleEn')} long />
              </Wide>
            </>
          )}
          {ticked.includes('clause') && <ChangeClauseInputs source={`${source}.clause`} />}
        </FormSection>
      )}
    </ChangeCard>
  )
}
