import type { Permission, ReportVerb } from '@gangyao/domain'
import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { DeniedButton } from '../access/DeniedButton.tsx'
import { useMe } from '../access/use-me.ts'
import { verdictOf } from '../access/verdict.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { Ask } from '../shared/Ask.tsx'
import { AskWhy } from '../shared/AskWhy.tsx'
import { AskSource } from './AskSource.tsx'
import type { Report } from './report.ts'

/** What is done with a report by a button, in the order it comes, and who does it. */
const VERBS = {
  sign: 'reports.sign',
  'send-back': 'reports.sign',
  submit: 'reports.write',
  withdraw: 'reports.write',
  accept: 'reports.review',
  return: 'reports.review',
  publish: 'reports.publish',
  unpublish: 'reports.publish',
  reopen: 'reports.review',
} as const satisfies Partial<Record<ReportVerb, Permission>>
type Verb = keyof typeof VERBS
const isVerb = (name: string): name is Verb => name in VERBS
const ORDER = Object.keys(VERBS).filter(isVerb)

/** The step that people look for: while the report is written and it cannot be taken yet, it says why. */
const STEPS: readonly Verb[] = ['sign', 'submit', 'accept']
const WITH_REASON: readonly Verb[] = ['send-back', 'return', 'unpublish', 'reopen']
const WITH_DAY: readonly Verb[] = ['return', 'reopen']

interface VerbsProps {
  report: Report
  /** The office signs for the unit, see `useForUnit`. */
  forUnit: boolean
  /**
   * Saves what is being written; nothing is done before that is on the server. Answers the version that is seen, or null
   * where it could not be saved.
   */
  before: () => Promise<number | null>
  onDone: (report: Report) => void
}

/** What the person may do with a report now. */
export function Verbs({ report, forUnit, before, onDone }: VerbsProps) {
  const { t, say } = useWording()
  const me = useMe()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [asking, setAsking] = useState<Verb | null>(null)
  const [until, setUntil] = useState('')
  const { id, unit, task, allowed } = report

  const act = async (verb: Verb, why: { reason: string | null; until: string | null } | null) => {
    const version = await before()
    if (version === null) return setFaults({ whole: t('reports.saveFirst') })
    const done = await ask(async () =>
      onDone(await provider.post<Report>(`/reports/${id}/${verb}`, { ...why, version })),
    )
    if (!done) return
    setAsking(null)
    setUntil('')
    notify(t(`reports.done.${verb}`), { type: 'success' })
  }
  const isRecording = (verb: Verb) => verb === 'sign' && forUnit
  const nameOf = (verb: Verb) => t(`reports.verb.${isRecording(verb) ? 'record' : verb}`)
  const start = (verb: Verb) => {
    setFaults({})
    if (WITH_REASON.includes(verb) || verb === 'publish' || isRecording(verb)) setAsking(verb)
    else void act(verb, null)
  }
  const onYes = (reason: string) => {
    if (reason === '') return setFaults({ reason: t('ra.validation.required') })
    if (asking) void act(asking, { reason, until: until || null })
  }
  const held = ORDER.filter((verb) => isRecording(verb) || verdictOf(me, VERBS[verb], unit).allowed)
  const shown = held.filter(
    (verb) => allowed[verb].allowed || (STEPS.includes(verb) && allowed.draft.allowed),
  )
  if (shown.length === 0) return null
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {shown.map((verb) => {
          const verdict = allowed[verb]
          const label = t('reports.verbOf', { verb: nameOf(verb), what: task })
          return verdict.allowed ? (
            <Button
              key={verb}
              variant={STEPS.includes(verb) ? 'contained' : 'outlined'}
              aria-label={label}
              disabled={busy}
              onClick={() => start(verb)}
            >
              {nameOf(verb)}
            </Button>
          ) : (
            <DeniedButton key={verb} reason={say(verdict.reason)} aria-label={label}>
              {nameOf(verb)}
            </DeniedButton>
          )
        })}
      </Box>
      {!asking && faults.whole && <Alert severity="error">{faults.whole}</Alert>}
      {!asking && Object.keys(faults).length > 0 && !faults.whole && (
        <Alert severity="error">{Object.values(faults).join(' ')}</Alert>
      )}
      {asking && isRecording(asking) && (
        <AskSource
          open
          busy={busy}
          faults={faults}
          onYes={(source) => void act('sign', { reason: source, until: null })}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'publish' && (
        <Ask
          open
          title={t('reports.askPublish')}
          verb={nameOf('publish')}
          busy={busy}
          onYes={() => void act('publish', null)}
          onNo={() => setAsking(null)}
        >
          <Typography>{t('reports.publishMeans')}</Typography>
          {faults.whole && <Alert severity="error">{faults.whole}</Alert>}
        </Ask>
      )}
      {asking && WITH_REASON.includes(asking) && (
        <AskWhy
          open
          title={nameOf(asking)}
          verb={nameOf(asking)}
          busy={busy}
          faults={faults}
          example={t('reports.reasonExample')}
          onYes={onYes}
          onNo={() => setAsking(null)}
          below={
            WITH_DAY.includes(asking) && (
              <TextField
                type="date"
                label={t('reports.until')}
                value={until}
                onChange={({ target }) => setUntil(target.value)}
                error={faults.until !== undefined}
                helperText={faults.until ?? t('reports.untilHelp')}
                slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
              />
            )
          }
        >
          <div>{t('reports.reasonKept')}</div>
        </AskWhy>
      )}
    </Box>
  )
}
