import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { CopyButton } from '../shared/CopyButton.tsx'
import type { MadeToken } from './token.ts'

/** The token, shown this once, and how a program sends it. */
export function MadeTokenCard({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const { t } = useWording()
  const { district } = useBook()
  const address = new URL(`/api/districts/${district.code}/`, window.location.origin).href
  return (
    <Box component="section" aria-label={t('tokens.made', { name: made.name })} sx={CARD}>
      <Typography variant="h3" component="h3">
        {t('tokens.made', { name: made.name })}
      </Typography>
      <Alert severity="warning">{t('tokens.once')}</Alert>
      <TextField
        label={t('tokens.token')}
        value={made.token}
        multiline
        slotProps={{
          htmlInput: { readOnly: true, spellCheck: false, style: MONO },
          input: { onFocus: ({ target }) => target.select() },
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyButton text={made.token} />
        <Button variant="contained" onClick={onDone}>
          {t('tokens.kept')}
        </Button>
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        <div>{t('tokens.header')}</div>
        <code>{`Authorization: Bearer ${made.token.slice(0, made.token.indexOf('_', 10) + 1)}…`}</code>
        <Box sx={{ mt: 1 }}>{t('tokens.address')}</Box>
        <code>{address}</code>
      </Box>
    </Box>
  )
}

const CARD = {
  display: 'grid',
  gap: 2,
  p: { xs: 2, sm: 2.5 },
  maxWidth: 760,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
}
const MONO = { fontFamily: 'ui-monospace, monospace', wordBreak: 'break-all' } as const
