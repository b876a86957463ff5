import { Alert, Box, Button, Chip, Typography } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { HttpError, useLogout, useNotify } from 'react-admin'
import { useAsking } from '../form/use-asking.ts'
import { localMoment } from '../history/local-moment.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import { browserName } from './browser-name.ts'
import { useDoors } from './doors.ts'

/** Where one is signed in, with the way to end one of them or all. */
export function Devices() {
  const { t } = useWording()
  const doors = useDoors()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, faults } = useAsking()
  const { data, error } = useQuery({ queryKey: ['devices'], queryFn: doors.devices })
  const end = async (id: string) => {
    if (await ask(() => doors.endDevice(id))) notify(t('account.deviceEnded'), { type: 'success' })
    await client.invalidateQueries({ queryKey: ['devices'] })
  }
  const trouble = faults.whole ?? (error instanceof HttpError && !data ? error.message : undefined)
  return (
    <Panel title={t('account.devices')} flush aside={<EndAll />}>
      {trouble && (
        <Alert severity="error" sx={{ mx: 2.5, mb: 2 }}>
          {trouble}
        </Alert>
      )}
      <RowList>
        {data?.map(({ id, current, agent, address, createdAt, seenAt }) => {
          const name = browserName(agent) ?? t('account.unknownBrowser')
          return (
            <RowListItem
              key={id}
              action={
                !current && (
                  <Button
                    size="small"
                    aria-label={t('account.endWhat', { what: name })}
                    onClick={() => void end(id)}
                  >
                    {t('account.end')}
                  </Button>
                )
              }
            >
              <Box sx={{ fontWeight: 600 }}>
                {name}{' '}
                {current && <Chip size="small" color="primary" label={t('account.thisOne')} />}
              </Box>
              <Typography sx={{ color: 'text.secondary' }}>
                {t('account.deviceSince', {
                  since: localMoment(createdAt),
                  seen: localMoment(seenAt),
                })}
                {address && ` · ${address}`}
              </Typography>
            </RowListItem>
          )
        })}
      </RowList>
    </Panel>
  )
}

function EndAll() {
  const { t } = useWording()
  const doors = useDoors()
  const logout = useLogout()
  const { ask, busy, faults } = useAsking()
  const [asking, setAsking] = useState(false)
  const endAll = async () => {
    if (await ask(doors.endAllDevices)) await logout({}, undefined, false)
  }
  return (
    <>
      <Button size="small" color="error" onClick={() => setAsking(true)}>
        {t('account.endAll')}
      </Button>
      <Ask
        open={asking}
        title={t('account.askEndAll')}
        verb={t('account.endAll')}
        colour="error"
        busy={busy}
        onYes={() => void endAll()}
        onNo={() => setAsking(false)}
      >
        <Typography>{t('account.endAllMeans')}</Typography>
        {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      </Ask>
    </>
  )
}
