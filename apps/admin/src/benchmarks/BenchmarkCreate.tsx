import { CreatePage } from '../form/CreatePage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useNewRecord } from '../plan/use-new-record.ts'
import { BenchmarkInputs } from './BenchmarkInputs.tsx'

export function BenchmarkCreate() {
  const { t } = useWording()
  const place = useNewRecord('benchmarks')
  return (
    <CreatePage
      resource="benchmarks"
      title={t('benchmarks.create')}
      defaultValues={{ ...place, titleEn: null, measureEn: null, source: null, values: [] }}
    >
      <BenchmarkInputs />
    </CreatePage>
  )
}
