import PublicIcon from '@mui/icons-material/PublicOutlined'
import { Button, type ButtonProps, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useMay } from '../access/use-may.ts'
import type { ShownValue } from '../data/data-provider.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { usePublishing } from './use-publishing.ts'

interface PublishButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  /** With the version of each that was shown: another is not what the person means. */
  values: readonly ShownValue[]
  /** What becomes visible, in words. */
  what: ReactNode
  label?: string
  onDone?: () => void
}

/** Shows values to the public, for who may, after saying that this is what it does. */
export function PublishButton({ values, what, label, onDone, ...look }: PublishButtonProps) {
  const { t } = useWording()
  const { allowed } = useMay('observations.publish')
  const [asking, setAsking] = useState(false)
  const { publish } = usePublishing({
    onDone: () => {
      setAsking(false)
      onDone?.()
    },
  })
  if (!allowed) return null
  return (
    <>
      <Button startIcon={<PublicIcon />} onClick={() => setAsking(true)} {...look}>
        {label ?? t('publish.action')}
      </Button>
      <Ask
        open={asking}
        title={t('publish.ask', { smart_count: values.length })}
        verb={t('publish.action')}
        busy={publish.isPending}
        onYes={() => publish.mutate(values)}
        onNo={() => setAsking(false)}
      >
        <Typography component="div" sx={{ mb: 1.5 }}>
          {what}
        </Typography>
        <Typography>{t('publish.means')}</Typography>
      </Ask>
    </>
  )
}
