import { FormSection, Wide } from '../form/FormSection.tsx'
import { HeadingInputs } from '../form/HeadingInputs.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ChangesInput } from './ChangesInput.tsx'

export function AmendmentInputs() {
  const { t } = useWording()
  return (
    <>
      <HeadingInputs codeHelp="amendments.codeHelp" />
      <FormSection title={t('amendments.why')}>
        <WordsInput
          source="effective"
          type="date"
          label={t('amendments.effective')}
          help={t('amendments.effectiveHelp')}
          required
        />
        <WordsInput
          source="documentNumber"
          label={t('field.documentNumber')}
          help={t('amendments.numberHelp')}
        />
        <Wide>
          <WordsInput source="reason" label={t('amendments.reason')} required long />
        </Wide>
        <Wide>
          <WordsInput source="reasonEn" label={t('amendments.reasonEn')} long />
        </Wide>
      </FormSection>
      <ChangesInput kind="targets" />
      <ChangesInput kind="tasks" />
    </>
  )
}
