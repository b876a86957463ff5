import { FormSection, Wide } from '../form/FormSection.tsx'
import { LinesInput } from '../form/LinesInput.tsx'
import { RowsInput } from '../form/RowsInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

/** What a yearly notice says. */
export function HolidayInputs({ kept = false }: { kept?: boolean }) {
  const { t } = useWording()
  return (
    <>
      <FormSection>
        <WordsInput
          source="code"
          label={t('holidays.code')}
          help={t('holidays.codeHelp')}
          required
          fixed={kept}
        />
        <WordsInput
          source="notice"
          label={t('holidays.notice')}
          help={t('holidays.noticeHelp')}
          required
        />
        <WordsInput source="issuedOn" type="date" label={t('holidays.issuedOn')} required />
      </FormSection>
      <FormSection title={t('holidays.off')}>
        <Wide>
          <RowsInput
            source="holidays"
            label={t('holidays.off')}
            newRow={{ title: null, titleEn: null, from: null, to: null }}
            add={t('holidays.add')}
            empty={t('holidays.none')}
            columns={[
              {
                field: 'title',
                label: t('holidays.title'),
                required: true,
                width: '36%',
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'from',
                label: t('holidays.from'),
                required: true,
                input: (props) => <WordsInput {...props} type="date" />,
              },
              {
                field: 'to',
                label: t('holidays.to'),
                required: true,
                input: (props) => <WordsInput {...props} type="date" />,
              },
            ]}
          />
        </Wide>
      </FormSection>
      <FormSection title={t('holidays.makeUp')}>
        <Wide>
          <LinesInput
            source="makeUp"
            label={t('holidays.makeUp')}
            help={t('holidays.makeUpHelp')}
          />
        </Wide>
      </FormSection>
    </>
  )
}
