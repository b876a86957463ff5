import { EXTENSION_OUTCOME_NAMES, type Extension } from '@gangyao/domain'
import { Box, Button, Chip, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { MayButton } from '../access/MayButton.tsx'
import { useMay } from '../access/use-may.ts'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { useAsking } from '../form/use-asking.ts'
import { useWording } from '../messages/use-wording.ts'
import { today } from '../plan/AsOf.tsx'
import { AskWhy } from '../shared/AskWhy.tsx'
import { Panel } from '../shared/Panel.tsx'
import { RowList, RowListItem } from '../shared/RowList.tsx'
import type { Form } from './report.ts'

interface ExtensionsProps {
  form: Form
  onDone: () => void
}

/** 延期: asked for by the unit, decided by the office. */
export function Extensions({ form, onDone }: ExtensionsProps) {
  const { t, say } = useWording()
  const { allowed } = useMay('reports.review')
  const { extensions, unit } = form
  const [asking, setAsking] = useState(false)
  const [deciding, setDeciding] = useState<{ extension: Extension; outcome: Outcome } | null>(null)
  const pending = extensions.some(({ outcome }) => outcome === 'pending')
  const done = () => {
    setAsking(false)
    setDeciding(null)
    onDone()
  }
  return (
    <Panel
      title={t('reports.extensions')}
      flush={extensions.length > 0}
      aside={
        !pending && (
          <MayButton
            permission="reports.write"
            unit={unit.code}
            variant="outlined"
            onClick={() => setAsking(true)}
          >
            {t('reports.askExtension')}
          </MayButton>
        )
      }
    >
      {extensions.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{t('reports.noExtensions')}</Typography>
      )}
      <RowList>
        {extensions.map((extension) => (
          <RowListItem
            key={extension.code}
            badge={<Chip size="small" label={say(EXTENSION_OUTCOME_NAMES[extension.outcome])} />}
            action={
              allowed &&
              extension.outcome === 'pending' && (
                <Box sx={{ display: 'flex', gap: 1 }}>
                  {(['granted', 'refused'] as const).map((outcome) => (
                    <Button key={outcome} onClick={() => setDeciding({ extension, outcome })}>
                      {t(`reports.decide.${outcome}`)}
                    </Button>
                  ))}
                </Box>
              )
            }
          >
            <div>
              {t('reports.extensionAsked', { day: extension.asked, who: extension.requestedBy })}
            </div>
            <div>{extension.reason}</div>
            {extension.granted !== null && (
              <div>{t('reports.extensionGranted', { day: extension.granted })}</div>
            )}
            {extension.remark && <div>{extension.remark}</div>}
          </RowListItem>
        ))}
      </RowList>
      {asking && (
        <DayAndReason
          title={t('reports.askExtension')}
          day={null}
          field="asked"
          send={(provider, asked, reason) => {
            const { plan, code: cycle } = form.cycle
            return provider.post('/extensions', { plan, cycle, unit: unit.code, asked, reason })
          }}
          onDone={done}
          onNo={() => setAsking(false)}
        />
      )}
      {deciding && (
        <DayAndReason
          title={t(`reports.decide.${deciding.outcome}`)}
          day={deciding.extension.asked}
          field={deciding.outcome === 'granted' ? 'granted' : null}
          send={(provider, granted, remark) => {
            const { plan, cycle, unit: owner, code } = deciding.extension
            return provider.post(`/extensions/${[plan, cycle, owner, code].join('~')}/decide`, {
              outcome: deciding.outcome,
              granted: deciding.outcome === 'granted' ? granted : null,
              remark,
            })
          }}
          onDone={done}
          onNo={() => setDeciding(null)}
        />
      )}
    </Panel>
  )
}

type Outcome = 'granted' | 'refused'

interface DayAndReasonProps {
  title: string
  day: string | null
  /** What the API calls the day; `null`: none is asked for. */
  field: 'asked' | 'granted' | null
  send: (provider: GangyaoProvider, day: string, reason: string) => Promise<unknown>
  onDone: () => void
  onNo: () => void
}

function DayAndReason({ title, day, field, send, onDone, onNo }: DayAndReasonProps) {
  const { t } = useWording()
  const provider = useDataProvider<GangyaoProvider>()
  const notify = useNotify()
  const { ask, busy, faults, setFaults } = useAsking()
  const [until, setUntil] = useState(day ?? '')
  const fault = field === null ? undefined : faults[field]
  const onYes = async (reason: string) => {
    const required = t('ra.validation.required')
    if (reason === '' || (field !== null && until === ''))
      return setFaults({
        ...(reason === '' && { reason: required }),
        ...(field !== null && until === '' && { [field]: required }),
      })
    if (!(await ask(() => send(provider, until, reason)))) return
    notify(t('form.saved'), { type: 'success' })
    onDone()
  }
  return (
    <AskWhy
      open
      title={title}
      verb={title}
      busy={busy}
      faults={{ ...faults, ...(faults.remark !== undefined && { reason: faults.remark }) }}
      example={t('reports.extensionExample')}
      onYes={(reason) => void onYes(reason)}
      onNo={onNo}
      below={
        field !== null && (
          <TextField
            type="date"
            label={t('reports.newDay')}
            required
            value={until}
            onChange={({ target }) => setUntil(target.value)}
            error={fault !== undefined}
            helperText={fault}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today() } }}
          />
        )
      }
    >
      <div>{t('reports.reasonKept')}</div>
    </AskWhy>
  )
}
