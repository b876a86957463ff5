import { Box, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { partiesOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Facts } from '../shared/Facts.tsx'
import { UnitLinks } from '../shared/RecordLinks.tsx'

/** Who leads a task and who shares it; 各成员单位 with the units it means. */
export function TaskParties({ task }: { task: string }) {
  const { t } = useWording()
  const book = useBook()
  const { lead, responsible, members, allMembers } = partiesOf(book, task, book.plan.end)
  return (
    <>
      <Facts
        facts={[
          [t('field.lead'), lead.length > 0 ? <UnitLinks units={lead} /> : t('tasks.leadUnknown')],
          [t('field.responsible'), responsible.length > 0 && <UnitLinks units={responsible} />],
          [t('field.allMembers'), allMembers && t('tasks.allMembers', { count: members.length })],
        ]}
      />
      {allMembers && (
        <Box component="details" open sx={{ mt: 1.5 }}>
          <Typography component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
            {t('tasks.whichMembers')}
          </Typography>
          <Box sx={{ mt: 1, pl: 2 }}>
            <UnitLinks units={members} />
          </Box>
        </Box>
      )}
    </>
  )
}
