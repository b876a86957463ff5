import { Box, Chip, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useGetList } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { WHOLE } from '../data/whole.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import type { Delivery, ShownWebhook } from './reminder.ts'

/** What did not arrive, or may not have, and why. */
export function Deliveries() {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const { data, error } = useQuery({
    queryKey: ['deliveries'],
    queryFn: () => provider.get<Delivery[]>('/deliveries?trouble=true&_end=100'),
    refetchOnWindowFocus: 'always',
  })
  return (
    <Panel title={t('reminders.deliveries')} flush>
      <Box sx={{ display: 'grid', gap: 2, px: { xs: 2, sm: 2.5 }, pb: 2.5 }}>
        <Typography sx={{ color: 'text.secondary', maxWidth: '48em' }}>
          {t(data?.length === 0 ? 'reminders.allDelivered' : 'reminders.deliveriesLead')}
        </Typography>
        {error && !data && <ErrorNote error={error} />}
      </Box>
      {!data && !error && <Loading />}
      <RowList>
        {data?.map((delivery) => (
          <Row key={delivery.code} delivery={delivery} />
        ))}
      </RowList>
    </Panel>
  )
}

function Row({ delivery }: { delivery: Delivery }) {
  const { t, say } = useWording()
  const { channel, recipient, subject, state, createdAt, nextAt, problem } = delivery
  const groupName = useGroupName()
  const who = channel === 'mail' ? recipient : groupName(recipient)
  return (
    <RowListItem
      badge={
        <Chip
          size="small"
          color={state === 'failed' ? 'error' : 'warning'}
          label={t(`reminders.state.${state}`)}
        />
      }
    >
      <Box sx={{ fontWeight: 600 }}>{t(`reminders.to.${channel}`, { who })}</Box>
      {channel === 'mail' && <div>{subject}</div>}
      {problem && <div>{say(problem)}</div>}
      <Box sx={{ color: 'text.secondary' }}>
        {localMoment(createdAt)}
        {state === 'waiting' && ` · ${t('reminders.nextTry', { when: localMoment(nextAt) })}`}
      </Box>
    </RowListItem>
  )
}

/** What a robot’s group is called; one that has gone goes by its code. */
function useGroupName() {
  const { allowed } = useMay('webhooks.read')
  const { data } = useGetList<ShownWebhook>('webhooks', { pagination: WHOLE }, { enabled: allowed })
  return (code: string) => data?.find((webhook) => webhook.code === code)?.name ?? code
}
