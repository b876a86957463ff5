import type { Benchmark } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { EditPage } from '../form/EditPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { BenchmarkInputs } from './BenchmarkInputs.tsx'

export function BenchmarkEdit() {
  const { title } = useWording()
  return (
    <EditPage<Kept<Benchmark>> resource="benchmarks" titleOf={title}>
      <BenchmarkInputs />
    </EditPage>
  )
}
