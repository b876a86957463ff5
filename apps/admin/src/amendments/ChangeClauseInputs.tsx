import { Wide } from '../form/FormSection.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

/** The words of the notice, and where in it they stand. */
export function ChangeClauseInputs({ source }: { source: string }) {
  const { t } = useWording()
  return (
    <>
      <WordsInput
        source={`${source}.path`}
        label={t('amendments.clausePath')}
        help={t('form.clausePathHelp')}
        required
      />
      <Wide>
        <WordsInput source={`${source}.quote`} label={t('amendments.clauseQuote')} required long />
      </Wide>
    </>
  )
}
