import { Alert, Box, Button } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { CopyButton } from '../shared/CopyButton.tsx'

/** The codes for the day the phone is lost: shown this once, to be kept on paper. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useWording()
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="warning">{t('account.codesLead')}</Alert>
      <Box component="ul" aria-label={t('account.codes')} sx={CODES}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <CopyButton text={codes.join('\n')} />
        <Button onClick={() => window.print()}>{t('account.print')}</Button>
        <Button variant="contained" onClick={onDone}>
          {t('account.codesKept')}
        </Button>
      </Box>
    </Box>
  )
}

const CODES = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9em, 1fr))',
  gap: 1,
  fontSize: '1.0625rem',
}
