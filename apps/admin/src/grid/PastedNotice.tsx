import { Alert } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import type { Pasting } from './clipboard.ts'

/** What became of a pasted block, where not all of it found a place. */
export function PastedNotice({ pasting, onClose }: { pasting: Pasting; onClose: () => void }) {
  const { t } = useWording()
  const { changes, beyond, notOwed, unknown } = pasting
  const sentences = [
    beyond && t('grid.beyond', beyond),
    unknown.length > 0 &&
      t('grid.unknownRows', {
        names: unknown.slice(0, 5).join(t('list.and')),
        count: unknown.length,
      }),
    notOwed > 0 && t('grid.pastedShut', { count: notOwed }),
  ].filter((sentence) => sentence !== false && sentence !== null)
  const whole = sentences.length === 0
  return (
    <Alert
      severity={whole ? 'info' : 'warning'}
      role="status"
      sx={{ borderRadius: 0 }}
      onClose={onClose}
      closeText={t('ra.action.close')}
    >
      {t('grid.pasted', { count: changes.length })}
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Alert>
  )
}
