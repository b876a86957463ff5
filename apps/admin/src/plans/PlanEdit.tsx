import { type Plan, PlanStatus } from '@gangyao/domain'
import { Alert } from '@mui/material'
import { useWatch } from 'react-hook-form'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { FormSection, Wide } from '../form/FormSection.tsx'
import { RadioInput } from '../form/RadioInput.tsx'
import { WordsInput } from '../form/WordsInput.tsx'
import { useWording } from '../messages/use-wording.ts'

export function PlanEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Plan>> resource="plans" titleOf={title} deletable={false}>
      <PlanInputs />
    </EditPage>
  )
}

function PlanInputs() {
  const { t } = useWording()
  const status: PlanStatus | undefined = useWatch({ name: 'status' })
  return (
    <FormSection>
      <Wide>
        <WordsInput source="title" label={t('field.title')} required long />
      </Wide>
      <Wide>
        <WordsInput source="titleEn" label={t('field.titleEn')} long />
      </Wide>
      <Wide>
        <RadioInput
          source="status"
          label={t('field.status')}
          choices={PlanStatus.options.map((value) => ({ value, label: t(`planStatus.${value}`) }))}
        />
        {status && (
          <Alert severity={status === 'published' ? 'info' : 'warning'} sx={{ mt: 1 }}>
            {t(`planStatusMeans.${status}`)}
          </Alert>
        )}
      </Wide>
      <WordsInput source="issuer" label={t('field.issuer')} />
      <WordsInput source="documentNumber" label={t('field.documentNumber')} />
      <WordsInput source="issuedOn" type="date" label={t('field.issuedOn')} />
    </FormSection>
  )
}
