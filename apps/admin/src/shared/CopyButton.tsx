import CopyIcon from '@mui/icons-material/ContentCopy'
import { Button } from '@mui/material'
import { useNotify } from 'react-admin'
import { useWording } from '../messages/use-wording.ts'

/** Copies a text; where the browser does not let it, says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWording()
  const notify = useNotify()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      notify(t('account.copied'), { type: 'success' })
    } catch {
      notify(t('account.notCopied'), { type: 'warning' })
    }
  }
  return (
    <Button startIcon={<CopyIcon />} onClick={() => void copy()}>
      {t('account.copy')}
    </Button>
  )
}
