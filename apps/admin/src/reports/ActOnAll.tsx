import type { Permission, ReportVerb } from '@gangyao/domain'
import { Alert, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { Ask } from '../shared/Ask.tsx'
import { AskSource } from './AskSource.tsx'
import type { Outcome } from './report.ts'

/** What is done to several at once. */
export type BulkVerb = Extract<ReportVerb, 'sign' | 'submit' | 'accept' | 'publish'>

interface ActOnAllProps {
  verb: BulkVerb
  /** Each with the version of its text that is shown. */
  items: readonly { id: string; version: number }[]
  /** Shown, and denied with a reason, to who may not; without it the button is for who may. */
  permission?: Permission
  /** The office signs for a unit of the past, which takes a source. */
  forUnit?: boolean
  onDone: () => void
}

/** The same for all that wait for it, after asking; what could not be done is named. */
export function ActOnAll({ verb, items, permission, forUnit = false, onDone }: ActOnAllProps) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string[]>([])
  const open = () => {
    setFaults({})
    setFailed([])
    setAsking(true)
  }
  const act = (reason: string | null) =>
    ask(async () => {
      const ids = items.map(({ id }) => id)
      const versions = Object.fromEntries(items.map(({ id, version }) => [id, version]))
      const body = { verb, ids, versions, reason }
      const outcomes = await provider.post<Outcome[]>('/reports/act', body)
      const count = outcomes.filter(({ done }) => done).length
      if (count > 0) notify(t('reports.doneCount', { count }), { type: 'success' })
      const refused = outcomes.flatMap((one) => {
        const [unit = '', task] = one.id.split('~').slice(2)
        return one.done ? [] : [`${unitName(unit)} ${task}：${say(one.reason)}`]
      })
      setFailed(refused)
      if (refused.length === 0) setAsking(false)
      onDone()
    })
  if (items.length === 0 && !asking) return null
  const name = t(`reports.verb.${forUnit ? 'record' : verb}`)
  // Accepting is what the office is there for; publishing comes when it likes.
  const look = { variant: verb === 'publish' ? 'outlined' : 'contained', onClick: open } as const
  const label = t('reports.all', { verb: name, count: items.length })
  const problems = [...failed, ...(faults.whole ? [faults.whole] : [])]
  return (
    <>
      {permission ? (
        <MayButton permission={permission} {...look}>
          {label}
        </MayButton>
      ) : (
        <Button {...look}>{label}</Button>
      )}
      {forUnit ? (
        <AskSource
          open={asking}
          busy={busy}
          faults={faults}
          onYes={(source) => void act(source)}
          onNo={() => setAsking(false)}
        >
          <Problems lines={failed} />
        </AskSource>
      ) : (
        <Ask
          open={asking}
          title={t('reports.askAll', { verb: name })}
          verb={name}
          busy={busy}
          onYes={() => void act(null)}
          onNo={() => setAsking(false)}
        >
          <Typography>{t(`reports.allMeans.${verb}`, { count: items.length })}</Typography>
          <Problems lines={problems} />
        </Ask>
      )}
    </>
  )
}

const Problems = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <Alert key={line} severity="error" sx={{ mt: 1 }}>
      {line}
    </Alert>
  ))
