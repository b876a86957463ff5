import type { Safeguard } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { Kept } from '../data/records.ts'
import { ListPage } from '../list/ListPage.tsx'
import { useWording } from '../messages/use-wording.ts'
import { targetsOfSafeguard } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { showPath } from '../shared/paths.ts'
import { Code } from '../shared/RecordLinks.tsx'
import { TextLink } from '../shared/TextLink.tsx'

export function SafeguardList() {
  const { t, title } = useWording()
  const book = useBook()
  return (
    <ListPage<Kept<Safeguard>>
      resource="safeguards"
      title={t('nav.safeguards')}
      lead={t('safeguards.lead')}
      empty={t('safeguards.empty')}
      columns={[
        {
          label: 'field.safeguard',
          sort: 'position',
          heading: true,
          render: (safeguard) => (
            <Box component="span" sx={{ pl: safeguard.parent === null ? 0 : 3, display: 'block' }}>
              <Code>{safeguard.code}</Code>
              <TextLink to={showPath('safeguards', safeguard.id)}>{title(safeguard)}</TextLink>
            </Box>
          ),
        },
        { label: 'field.place', onCard: 'hidden', render: ({ clause }) => clause.path },
        {
          label: 'field.targets',
          align: 'right',
          onCard: 'hidden',
          render: ({ code }) => targetsOfSafeguard(book, code).length || null,
        },
      ]}
    />
  )
}
