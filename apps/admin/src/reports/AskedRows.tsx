import type { Verdict } from '@gangyao/domain'
import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { DeniedButton } from '../access/DeniedButton.tsx'
import { useMay } from '../access/use-may.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskedRow } from './AskedRow.tsx'
import { AskOthers } from './AskOthers.tsx'
import type { FormItem } from './report.ts'

interface AskedRowsProps {
  item: FormItem
  /** Whether the report can be written in now: only then is something used for it, or asked for. */
  writing: Verdict
  /** Puts a text behind what is written of the task and saves it; what keeps it from that, in words. */
  onUse: (text: string) => Promise<string | null>
  onDone: () => void
}

/** What other units were asked for, what they supplied, and what the lead makes of it. */
export function AskedRows({ item, writing, onUse, onDone }: AskedRowsProps) {
  const { t, say } = useWording()
  const { allowed } = useMay('reports.write', item.unit)
  const [asking, setAsking] = useState(false)
  const { ask, contributions } = item
  const asks = allowed && writing.allowed
  if (contributions.length === 0 && !(asks && ask.allowed)) return null
  return (
    <Box component="section">
      <Typography variant="h3" component="h3">
        {t('reports.asked')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, mt: 0.5, justifyItems: 'start' }}>
        {contributions.map((one) => (
          <AskedRow key={one.id} asked={one} writing={writing} onUse={onUse} onDone={onDone} />
        ))}
        {!asks ? null : ask.allowed ? (
          <Button variant="outlined" size="small" onClick={() => setAsking(true)}>
            {t('reports.askOthers')}
          </Button>
        ) : (
          <DeniedButton size="small" reason={say(ask.reason)}>
            {t('reports.askOthers')}
          </DeniedButton>
        )}
      </Box>
      {asking && (
        <AskOthers
          item={item}
          onDone={() => {
            setAsking(false)
            onDone()
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </Box>
  )
}
