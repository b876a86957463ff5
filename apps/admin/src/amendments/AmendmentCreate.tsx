import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { AmendmentInputs } from './AmendmentInputs.tsx'
import { tidyAmendment } from './changes.ts'

export function AmendmentCreate() {
  const { t } = useWording()
  const place = useNewRecord('amendments')
  return (
    <CreatePage
      resource="amendments"
      title={t('amendments.create')}
      defaultValues={{ ...place, ...NOTHING_YET }}
      transform={tidyAmendment}
    >
      <AmendmentInputs />
    </CreatePage>
  )
}

const NOTHING_YET = { titleEn: null, documentNumber: null, reasonEn: null, targets: [], tasks: [] }
