import { UnitKind } from '@gangyao/domain'
import { useRecordContext } from 'react-admin'
import { AmountInput } from '../form/AmountInput.tsx'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { LinesInput } from '../form/LinesInput.tsx'
import { PickInput } from '../form/PickInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

export function UnitInputs() {
  const { t } = useWording()
  const isNew = useRecordContext() === undefined
  const kinds = UnitKind.options.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))
  return (
    <FormSection>
      <WordsInput
        source="code"
        label={t('field.code')}
        help={t(isNew ? 'form.unitCodeHelp' : 'form.codeFixed')}
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
        <WordsInput source="name" label={t('field.name')} required />
      </Wide>
      <Wide>
        <WordsInput source="nameEn" label={t('field.nameEn')} />
      </Wide>
      <Wide>
        <LinesInput source="aliases" label={t('field.aliases')} help={t('form.aliasesHelp')} />
      </Wide>
      <PickInput source="kind" label={t('field.kind')} choices={kinds} required />
      <span />
      <WordsInput source="from" type="date" label={t('field.from')} help={t('form.fromHelp')} />
      <WordsInput source="to" type="date" label={t('field.to')} help={t('form.toHelp')} />
    </FormSection>
  )
}
