import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import type { Outcome, Report } from './report.ts'

const STEPS = ['sign', 'submit', 'accept'] as const

/** The same step for all that wait for it, once there are several. */
export function AllAtOnce({ items, onDone }: { items: readonly Report[]; onDone: () => void }) {
  const { t, say } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults } = useAsking()
  const [failed, setFailed] = useState<string[]>([])
  const act = (verb: (typeof STEPS)[number], ids: string[]) =>
    ask(async () => {
      const outcomes = await provider.post<Outcome[]>('/reports/act', { verb, ids })
      setFailed(
        outcomes.flatMap((one) =>
          one.done ? [] : `${one.id.split('~').at(-1)} ${say(one.reason)}`,
        ),
      )
      const count = outcomes.filter(({ done }) => done).length
      if (count > 0) notify(t('reports.doneCount', { count }), { type: 'success' })
      onDone()
    })
  const offers = STEPS.map((verb) => ({
    verb,
    ids: items.filter(({ allowed }) => allowed[verb].allowed).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 1)
  if (offers.length === 0 && failed.length === 0 && !faults.whole) return null
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {offers.map(({ verb, ids }) => (
          <Button
            key={verb}
            variant="contained"
            disabled={busy}
            onClick={() => void act(verb, ids)}
          >
            {t('reports.all', { verb: t(`reports.verb.${verb}`), count: ids.length })}
          </Button>
        ))}
      </Box>
      {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      {failed.length > 0 && (
        <Alert severity="warning">
          {failed.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Alert>
      )}
    </Box>
  )
}
