import { ClauseInputs, HeadingInputs } from '../form/HeadingInputs.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

export function ActionInputs() {
  const { t } = useWording()
  return (
    <>
      <HeadingInputs />
      <WordsInput source="audience" label={t('field.audience')} help={t('form.audienceHelp')} />
      <ClauseInputs />
    </>
  )
}
