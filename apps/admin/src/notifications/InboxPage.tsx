import { NOTIFICATION_KIND_NAMES, type Notification } from '@gangyao/domain'
import { Alert, Box, Button, Chip, FormControlLabel, Switch, Typography } from '@mui/material'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { ButtonLink } from '../shared/ButtonLink.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { unreadOf } from './notification.ts'

const AT_ONCE = 50
const MOST = 200

/** 通知: everything one has been told, the newest first. */
export function InboxPage() {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const { ask, busy, faults } = useAsking()
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [count, setCount] = useState(AT_ONCE)
  const { data, error } = useQuery({
    queryKey: ['notifications', { onlyUnread, count }],
    queryFn: () =>
      provider.get<Notification[]>(`/notifications?unread=${onlyUnread}&_start=0&_end=${count}`),
    placeholderData: keepPreviousData,
  })
  const mark = async (codes: string[] | null) => {
    if (await ask(() => provider.post('/notifications/read', { codes })))
      await client.invalidateQueries({ queryKey: ['notifications'] })
  }
  const unread = data ? unreadOf(data).length : 0
  return (
    <Page
      title={t('notifications.title')}
      lead={t('notifications.lead')}
      actions={
        <>
          <ButtonLink to="/account" color="inherit">
            {t('notifications.settings')}
          </ButtonLink>
          {unread > 0 && (
            <Button variant="outlined" loading={busy} onClick={() => void mark(null)}>
              {t('notifications.readAll')}
            </Button>
          )}
        </>
      }
    >
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      {error && !data && <ErrorNote error={error} />}
      {!data && !error && <Loading />}
      {data && (
        <Panel
          title={t('notifications.title')}
          flush
          aside={
            <FormControlLabel
              label={t('notifications.onlyUnread')}
              control={
                <Switch
                  checked={onlyUnread}
                  onChange={({ target }) => setOnlyUnread(target.checked)}
                />
              }
            />
          }
        >
          {data.length === 0 && (
            <Typography sx={{ px: { xs: 2, sm: 2.5 }, pb: 2.5, color: 'text.secondary' }}>
              {t(onlyUnread ? 'notifications.emptyUnread' : 'notifications.empty')}
            </Typography>
          )}
          <RowList>
            {data.map((notification) => (
              <Row
                key={notification.code}
                notification={notification}
                onRead={() => void mark([notification.code])}
              />
            ))}
          </RowList>
          {data.length === count && count < MOST && (
            <Box sx={{ p: 2, textAlign: 'center' }}>
              <Button onClick={() => setCount(Math.min(MOST, count + AT_ONCE))}>
                {t('notifications.more')}
              </Button>
            </Box>
          )}
        </Panel>
      )}
    </Page>
  )
}

interface RowProps {
  notification: Notification
  onRead: () => void
}

/** Whoever goes to the place of a notification has read it. */
function Row({ notification: { kind, at, title, entries, readAt }, onRead }: RowProps) {
  const { t, say } = useWording()
  const isNew = readAt === null
  return (
    <RowListItem
      badge={
        <Chip
          size="small"
          color={isNew ? 'primary' : 'default'}
          label={isNew ? t('notifications.unread') : say(NOTIFICATION_KIND_NAMES[kind])}
        />
      }
      action={
        isNew && (
          <Button
            size="small"
            aria-label={t('notifications.markReadOf', { title: say(title) })}
            onClick={onRead}
          >
            {t('notifications.markRead')}
          </Button>
        )
      }
    >
      <Box sx={{ fontWeight: isNew ? 700 : 400 }}>{say(title)}</Box>
      {entries.map(({ words, link }) => (
        <Box key={words.zh} {...(isNew && { onClick: onRead })}>
          {link ? <TextLink to={link}>{say(words)}</TextLink> : say(words)}
        </Box>
      ))}
      <Box sx={{ color: 'text.secondary' }}>{localMoment(at)}</Box>
    </RowListItem>
  )
}
