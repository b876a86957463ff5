import { Button, type ButtonProps, Typography } from '@mui/material'
import { useState } from 'react'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { usePublishing } from './use-publishing.ts'

/** Takes a value off the public site, for who may. */
export function WithdrawButton({ id, ...look }: { id: string } & Pick<ButtonProps, 'size'>) {
  const { t } = useWording()
  const { allowed } = useMay('observations.publish')
  const [asking, setAsking] = useState(false)
  const { withdraw } = usePublishing({ onDone: () => setAsking(false) })
  if (!allowed) return null
  return (
    <>
      <Button color="inherit" onClick={() => setAsking(true)} {...look}>
        {t('publish.withdraw')}
      </Button>
      <Ask
        open={asking}
        title={t('publish.askWithdraw')}
        verb={t('publish.withdraw')}
        busy={withdraw.isPending}
        onYes={() => withdraw.mutate(id)}
        onNo={() => setAsking(false)}
      >
        <Typography>{t('publish.withdrawMeans')}</Typography>
      </Ask>
    </>
  )
}
