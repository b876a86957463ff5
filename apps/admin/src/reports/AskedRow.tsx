import { CONTRIBUTION_STAGE_NAMES, type ContributionVerb, type Verdict } from '@gangyao/domain'
import { Alert, Box, Button, Chip } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { DeniedButton } from '../access/DeniedButton.tsx'
import { useUnitName } from '../contacts/use-unit-name.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { AskWhy } from '../shared/AskWhy.tsx'
import type { AskedFor } from './report.ts'

interface AskedRowProps {
  asked: AskedFor
  writing: Verdict
  onUse: (text: string) => Promise<string | null>
  onDone: () => void
}

type Verb = Exclude<ContributionVerb, 'request' | 'supply'>

/** One unit that was asked: used, the text goes into the report and says whose it is. */
export function AskedRow({ asked, writing, onUse, onDone }: AskedRowProps) {
  const { t, say } = useWording()
  const unitName = useUnitName()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [declining, setDeclining] = useState(false)
  const { id, unit, request, due, stage, text, reason, allowed } = asked
  const name = unitName(unit)

  const act = async (verb: Verb, body: { reason?: string } = {}) => {
    if (!(await ask(() => provider.post(`/contributions/${id}/${verb}`, body)))) return
    setDeclining(false)
    notify(t(`reports.contributed.${verb}`), { type: 'success' })
    onDone()
  }
  const use = async () => {
    const trouble = await onUse(t('reports.suppliedBy', { text: text ?? '', who: name }))
    if (trouble) setFaults({ whole: trouble })
    else await act('use')
  }
  return (
    <Box sx={{ minWidth: 0, width: '100%', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <strong>{name}</strong>
        <Chip size="small" label={say(CONTRIBUTION_STAGE_NAMES[stage])} />
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {request}
        {due !== null && ` · ${t('reports.wantedUntil', { day: due })}`}
      </Box>
      {text && <div>{text}</div>}
      {reason && <Box sx={{ color: 'text.secondary' }}>{t('reports.because', { reason })}</Box>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 0.5 }}>
        {allowed.use.allowed && !writing.allowed && (
          <DeniedButton size="small" reason={say(writing.reason)}>
            {t('reports.contribution.use')}
          </DeniedButton>
        )}
        {allowed.use.allowed && writing.allowed && (
          <Button size="small" variant="contained" disabled={busy} onClick={() => void use()}>
            {t('reports.contribution.use')}
          </Button>
        )}
        {allowed.decline.allowed && (
          <Button
            size="small"
            variant="outlined"
            disabled={busy}
            onClick={() => {
              setFaults({})
              setDeclining(true)
            }}
          >
            {t('reports.contribution.decline')}
          </Button>
        )}
        {allowed.cancel.allowed && (
          <>
            {!allowed.use.allowed && (
              <DeniedButton size="small" reason={say(allowed.use.reason)}>
                {t('reports.contribution.use')}
              </DeniedButton>
            )}
            <Button
              size="small"
              variant="outlined"
              disabled={busy}
              onClick={() => void act('cancel')}
            >
              {t('reports.contribution.cancel')}
            </Button>
          </>
        )}
      </Box>
      {!declining && faults.whole && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {faults.whole}
        </Alert>
      )}
      {declining && (
        <AskWhy
          open
          title={t('reports.contribution.decline')}
          verb={t('reports.contribution.decline')}
          busy={busy}
          faults={faults}
          example={t('reports.declineExample')}
          onYes={(why) =>
            why === ''
              ? setFaults({ reason: t('ra.validation.required') })
              : void act('decline', { reason: why })
          }
          onNo={() => setDeclining(false)}
        >
          <div>{t('reports.reasonKept')}</div>
        </AskWhy>
      )}
    </Box>
  )
}
