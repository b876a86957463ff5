import { FormSection, Wide } from '../form/FormSection.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

/** 口径: what the text leaves open, what was decided, when and why. */
export function InterpretationInputs() {
  const { t } = useWording()
  return (
    <FormSection title={t('interpretation.title')}>
      <Wide>
        <WordsInput source="interpretation.question" label={t('interpretation.question')} long />
      </Wide>
      <Wide>
        <WordsInput
          source="interpretation.decision"
          label={t('interpretation.decision')}
          help={t('form.decisionHelp')}
          long
        />
      </Wide>
      <WordsInput
        source="interpretation.decidedOn"
        type="date"
        label={t('interpretation.decidedOn')}
      />
      <Wide>
        <WordsInput
          source="interpretation.reason"
          label={t('interpretation.reason')}
          help={t('interpretation.reasonHelp')}
          long
        />
      </Wide>
      <Wide>
        <WordsInput
          source="interpretation.questionEn"
          label={t('interpretation.questionEn')}
          long
        />
      </Wide>
      <Wide>
        <WordsInput
          source="interpretation.decisionEn"
          label={t('interpretation.decisionEn')}
          long
        />
      </Wide>
      <Wide>
        <WordsInput source="interpretation.reasonEn" label={t('interpretation.reasonEn')} long />
      </Wide>
    </FormSection>
  )
}
