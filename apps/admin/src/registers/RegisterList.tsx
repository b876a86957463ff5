import { entitiesOn, type Register } from '@gangyao/domain'
import AddIcon from '@mui/icons-material/Add'
import { MayLink } from '../access/MayLink.tsx'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { useAsOf } from '../plan/AsOf.tsx'
import { targetsOver } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { createPath } from '../shared/paths.ts'
import { RegisterLink, TargetLinks } from '../shared/RecordLinks.tsx'

export function RegisterList() {
  const { t } = useWording()
  const book = useBook()
  const { asOf } = useAsOf()
  return (
    <ListPage<Kept<Register>>
      resource="registers"
      title={t('nav.registers')}
      lead={t('registers.lead', { day: asOf })}
      empty={t('registers.empty')}
      actions={
        <MayLink permission="registers.write" to={createPath('registers')} startIcon={<AddIcon />}>
          {t('registers.create')}
        </MayLink>
      }
      columns={[
        {
          label: 'registers.one',
          sort: 'position',
          heading: true,
          width: '30%',
          render: (register) => <RegisterLink register={register} />,
        },
        {
          label: 'registers.count',
          align: 'right',
          width: '16%',
          render: (register) => {
            const count = entitiesOn(register, asOf).length
            return count > 0 ? count : t('registers.none')
          },
        },
        {
          label: 'registers.targets',
          render: ({ code }) => {
            const targets = targetsOver(book, code)
            return targets.length > 0 ? <TargetLinks targets={targets} /> : t('registers.noTargets')
          },
        },
      ]}
    />
  )
}
