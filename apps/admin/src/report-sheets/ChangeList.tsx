import { splitId } from '@gangyao/domain'
import { Box, Typography } from '@mui/material'
import { useUnitName } from '../contacts/use-unit-name.ts'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { SheetChange } from './sheet-import.ts'

/** More rows than this are only counted. */
const AT_MOST = 200
/** Of a longer text its beginning tells which it is. */
const MOST_LETTERS = 160

/** What rows change, field by field: what was there and what comes in its place. */
export function ChangeList({ changes, label }: { changes: readonly SheetChange[]; label: string }) {
  const { t } = useWording()
  return (
    <Box>
      <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {changes.slice(0, AT_MOST).map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </Box>
      {changes.length > AT_MOST && (
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>
          {t('import.more', { count: changes.length - AT_MOST })}
        </Typography>
      )}
    </Box>
  )
}

function Change({ change }: { change: SheetChange }) {
  const { t } = useWording()
  const unitName = useUnitName()
  const about = useAbout()
  const { sheet, row, unit, reason, fields } = change
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderTop: '1px solid', borderColor: 'divider', overflowWrap: 'anywhere' }}
    >
      <Box sx={{ fontWeight: 600 }}>{about(change)}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {unitName(unit)} · {t('sheets.place', { sheet: sheet ?? '', row })}
      </Typography>
      {reason !== null && <Box sx={{ color: 'warning.dark' }}>{reason}</Box>}
      {reason === null &&
        fields.map(({ field, heading, cell, before, after }) => (
          <Box key={field}>
            {heading}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {cell}
            </Box>
            {t('sheets.colon')}
            <Box component="del" sx={{ color: 'text.secondary' }}>
              {clip(before)}
            </Box>
            {before !== null && ' → '}
            <ins style={{ textDecoration: 'none' }}>{clip(after) ?? t('sheets.empty')}</ins>
          </Box>
        ))}
    </Box>
  )
}

const clip = (text: string | null) =>
  text !== null && text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text

/** The task or target a row is about, in words. */
function useAbout() {
  const { title } = useWording()
  const { tasks, targets, periods } = useBook()
  return ({ kind, code, id }: SheetChange) => {
    const record = kind === 'report' ? tasks.get(code) : targets.get(code)
    const words = record ? `${code} ${title(record)}` : code
    if (kind === 'report') return words
    const [, , period = '', , entity = ''] = splitId(id)
    const of = periods.get(period)
    return [words, of ? title(of) : period, entity].filter(Boolean).join(' · ')
  }
}
