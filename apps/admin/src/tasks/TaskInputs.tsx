import { ClauseInputs, HeadingInputs } from '../form/HeadingInputs.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { ProgrammeInput } from './ProgrammeInput.tsx'

export function TaskInputs() {
  const { t } = useWording()
  return (
    <>
      <HeadingInputs />
      <ProgrammeInput />
      <ClauseInputs />
      <WordsInput source="tag" label={t('field.tag')} help={t('form.tagHelp')} long />
    </>
  )
}
