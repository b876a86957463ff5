import type { CurrentObservation } from '@gangyao/domain'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { useState } from 'react'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { HistoryDrawer } from './HistoryDrawer.tsx'

interface HistoryButtonProps extends Pick<ButtonProps, 'size'> {
  observation: Kept<CurrentObservation>
  what: string
}

/** Opens what a value has been. */
export function HistoryButton({ observation, what, ...look }: HistoryButtonProps) {
  const { t } = useWording()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        startIcon={<HistoryIcon />}
        aria-haspopup="dialog"
        aria-label={t('history.of', { what })}
        onClick={() => setOpen(true)}
        {...look}
      >
        {t('history.open')}
      </Button>
      <HistoryDrawer
        observation={observation}
        what={what}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
