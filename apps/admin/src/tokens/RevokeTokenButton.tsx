import { Alert, Button, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useMay } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import type { Kept } from '../data/records.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import type { Token } from './token.ts'

/** Ends a token after asking: one's own, or anybody's for whoever looks after accounts. */
export function RevokeTokenButton({ token }: { token: Kept<Token> }) {
  const { t } = useWording()
  const { allowed } = useMay('accounts.write')
  const own = useMe().user.toLowerCase() === token.user.toLowerCase()
  const provider = useDataProvider<GangyaoProvider>()
  const client = useQueryClient()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  if (!own && !allowed) return null
  const open = () => {
    setFaults({})
    setAsking(true)
  }
  const onYes = async () => {
    if (!(await ask(() => provider.delete('tokens', { id: token.id })))) return
    setAsking(false)
    notify(t('tokens.revoked'), { type: 'success' })
    await Promise.all(
      ['tokens', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    )
  }
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={t('tokens.revokeWhat', { name: token.name })}
        onClick={open}
      >
        {t('tokens.revoke')}
      </Button>
      <Ask
        open={asking}
        title={t('tokens.askRevoke')}
        verb={t('tokens.revoke')}
        colour="error"
        busy={busy}
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        <Typography sx={{ mb: 1.5, fontWeight: 600 }}>
          {own ? token.name : `${token.user} · ${token.name}`}
        </Typography>
        <Typography>{t('tokens.revokeMeans')}</Typography>
        {faults.whole && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {faults.whole}
          </Alert>
        )}
      </Ask>
    </>
  )
}
