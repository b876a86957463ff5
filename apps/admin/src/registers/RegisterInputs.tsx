import { Typography } from '@mui/material'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { HeadingInputs } from '../form/HeadingInputs.tsx'
import { RowsInput } from '../form/RowsInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'
import { NEW_ENTRY } from './entries.ts'

export function RegisterInputs() {
  const { t } = useWording()
  return (
    <>
      <HeadingInputs codeHelp="registers.codeHelp" />
      <FormSection>
        <WordsInput source="each" label={t('registers.each')} help={t('registers.eachHelp')} />
        <WordsInput
          source="eachEn"
          label={t('registers.eachEn')}
          help={t('registers.eachEnHelp')}
        />
      </FormSection>
      <FormSection title={t('registers.entriesTitle')}>
        <Wide>
          <Typography sx={{ mb: 1.5, color: 'text.secondary' }}>
            {t('registers.entriesHelp')}
          </Typography>
          <RowsInput
            source="entities"
            label={t('registers.entriesTitle')}
            newRow={NEW_ENTRY}
            add={t('registers.add')}
            empty={t('registers.noEntries')}
            columns={[
              {
                field: 'code',
                label: t('field.code'),
                required: true,
                width: '17%',
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'name',
                label: t('registers.name'),
                required: true,
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'nameEn',
                label: t('field.nameEn'),
                input: (props) => <WordsInput {...props} />,
              },
              {
                field: 'from',
                label: t('field.from'),
                width: '16%',
                input: (props) => <WordsInput {...props} type="date" />,
              },
              {
                field: 'to',
                label: t('field.to'),
                width: '16%',
                input: (props) => <WordsInput {...props} type="date" />,
              },
            ]}
          />
        </Wide>
      </FormSection>
    </>
  )
}
