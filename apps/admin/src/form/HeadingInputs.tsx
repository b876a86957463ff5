import { useRecordContext } from 'react-admin'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { AmountInput } from './AmountInput.tsx'
import { FormSection, Wide } from './FormSection.tsx'
import { WordsInput } from './WordsInput.tsx'

/** Code, titles and place: what every numbered part of a plan has. A code is given once and for ever. */
export function HeadingInputs({ codeHelp = 'form.codeHelp' }: { codeHelp?: MessageKey }) {
  const { t } = useWording()
  const isNew = useRecordContext() === undefined
  return (
    <FormSection>
      <WordsInput
        source="code"
        label={t('field.code')}
        help={t(isNew ? codeHelp : 'form.codeFixed')}
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
