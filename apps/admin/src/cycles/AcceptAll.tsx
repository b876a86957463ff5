import type { BoardItem } from '@gangyao/domain'
import { Alert, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Outcome } from '../reports/report.ts'
import { Ask } from '../shared/Ask.tsx'

interface AcceptAllProps {
  /** The id of the cycle. */
  cycle: string
  items: readonly BoardItem[]
  onDone: () => void
}

/** Accepts all that waits for the office, after asking; what could not be accepted is named. */
export function AcceptAll({ cycle, items, onDone }: AcceptAllProps) {
  const { t, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string[]>([])
  const ids = items
    .filter(({ stage }) => stage === 'waiting')
    .map(({ unit, task }) => [cycle, unit, task].join('~'))
  const open = () => {
    setFaults({})
    setFailed([])
    setAsking(true)
  }
  const onYes = () =>
    ask(async () => {
      const outcomes = await provider.post<Outcome[]>('/reports/act', { verb: 'accept', ids })
      const count = outcomes.filter(({ done }) => done).length
      if (count > 0) notify(t('reports.doneCount', { count }), { type: 'success' })
      const refused = outcomes.flatMap((one) =>
        one.done ? [] : [`${one.id.split('~').slice(2).join(' ')} ${say(one.reason)}`],
      )
      setFailed(refused)
      if (refused.length === 0) setAsking(false)
      onDone()
    })
  if (ids.length === 0 && !asking) return null
  return (
    <>
      <MayButton permission="reports.review" variant="contained" onClick={open}>
        {t('board.acceptAll', { count: ids.length })}
      </MayButton>
      <Ask
        open={asking}
        title={t('board.askAcceptAll')}
        verb={t('reports.verb.accept')}
        busy={busy}
        onYes={() => void onYes()}
        onNo={() => setAsking(false)}
      >
        <Typography>{t('board.acceptMeans', { count: ids.length })}</Typography>
        {[...failed, ...Object.values(faults)].map((line) => (
          <Alert key={line} severity="error" sx={{ mt: 1 }}>
            {line}
          </Alert>
        ))}
      </Ask>
    </>
  )
}
