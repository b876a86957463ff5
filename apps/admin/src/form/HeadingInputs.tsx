import { useRecordContext, useResourceContext } from 'react-admin'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { nextCode } from '../plan/next-code.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { AmountInput } from './AmountInput.tsx'
import { FormSection, Wide } from './FormSection.tsx'
import { WordsInput } from './WordsInput.tsx'

/** Code, titles and place: what every numbered part of a plan has. A code is given once and for ever. */
export function HeadingInputs({ codeHelp = 'form.codeHelp' }: { codeHelp?: MessageKey }) {
  const { t } = useWording()
  const next = useNextCode()
  const isNew = useRecordContext() === undefined
  return (
    <FormSection>
      <WordsInput
        source="code"
        label={t('field.code')}
        help={isNew ? t(codeHelp, { next }) : t('form.codeFixed')}
        required
        fixed={!isNew}
      />
      <AmountInput
        source="position"
        label={t('field.position')}
        help={t('form.positionHelp')}
        required
      />
      <Wide>
        <WordsInput source="title" label={t('field.title')} required long />
      </Wide>
      <Wide>
        <WordsInput source="titleEn" label={t('field.titleEn')} long />
      </Wide>
    </FormSection>
  )
}

/** The code after the last of this kind in the open plan. */
function useNextCode(): string {
  const resource = useResourceContext()
  const { actions, projects, tasks, targets } = useBook()
  const shelf = Object.entries({ actions, projects, tasks, targets }).find(
    ([name]) => name === resource,
  )?.[1]
  return nextCode([...(shelf?.keys() ?? [])]) ?? 'A1'
}

/** Where in the issued text it stands, to the letter. */
export function ClauseInputs() {
  const { t } = useWording()
  return (
    <FormSection title={t('clause.title')}>
      <WordsInput
        source="clause.path"
        label={t('field.clausePath')}
        help={t('form.clausePathHelp')}
        required
      />
      <Wide>
        <WordsInput
          source="clause.quote"
          label={t('field.clauseQuote')}
          help={t('form.clauseQuoteHelp')}
          required
          long
        />
      </Wide>
    </FormSection>
  )
}
