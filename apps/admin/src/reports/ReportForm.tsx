import { Alert, Box, Chip, TextField, Typography } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useDataProvider } from 'react-admin'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { Guarded } from '../access/Guarded.tsx'
import { useOwnUnits } from '../access/use-may.ts'
import { useMe } from '../access/use-me.ts'
import { useUnitChoices } from '../contacts/use-unit-choices.ts'
import { PhaseChip } from '../cycles/PhaseChip.tsx'
import type { GangyaoProvider } from '../data/data-provider.ts'
import { Options } from '../list/Options.tsx'
import { useWording } from '../messages/use-wording.ts'
import { OwnPaper } from '../papers/OwnPaper.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { Loading } from '../shared/Loading.tsx'
import { Page } from '../shared/Page.tsx'
import { TextLink } from '../shared/TextLink.tsx'
import { AllAtOnce } from './AllAtOnce.tsx'
import { AskedCard } from './AskedCard.tsx'
import { askedPlace, Contents } from './Contents.tsx'
import { Extensions } from './Extensions.tsx'
import { ItemCard } from './ItemCard.tsx'
import type { Form, Report } from './report.ts'
import { useForUnit } from './use-for-unit.ts'
import { useForm } from './use-form.ts'

/** One unit’s page in one cycle: only what it owes. */
export function ReportForm() {
  const { t } = useWording()
  return (
    <Guarded permission="reports.read" title={t('nav.reports')}>
      <ChosenUnit />
    </Guarded>
  )
}

function ChosenUnit() {
  const { t } = useWording()
  const { id = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const own = useOwnUnits('reports.read')
  const choices = useUnitChoices('reports.read')
  const unit = params.get('unit') ?? (own?.length === 1 ? own[0] : undefined)
  const chooser = choices.length > 1 && (
    <TextField
      select
      label={t('field.unit')}
      value={unit ?? ''}
      onChange={({ target }) => setParams({ unit: target.value })}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 200, maxWidth: 320 }}
    >
      <option value="" disabled>
        {t('reports.chooseUnit')}
      </option>
      <Options choices={choices} />
    </TextField>
  )
  if (!unit)
    return (
      <Page title={t('nav.reports')} actions={chooser}>
        <Alert severity="info">{t('reports.chooseUnit')}</Alert>
      </Page>
    )
  return <UnitForm key={`${id} ${unit}`} cycle={id} unit={unit} chooser={chooser} />
}

interface UnitFormProps {
  cycle: string
  unit: string
  chooser: React.ReactNode
}

function UnitForm({ cycle: id, unit, chooser }: UnitFormProps) {
  const { t } = useWording()
  const { form, error, renew, refresh } = useForm(id, unit)
  useOpened(form, () => void refresh())
  useArrival(form)
  if (error && !form)
    return (
      <Page title={t('nav.reports')} actions={chooser}>
        <ErrorNote error={error} />
      </Page>
    )
  if (!form) return <Loading />
  return <FormPage {...{ form, renew, refresh, chooser }} />
}

interface FormPageProps {
  form: Form
  renew: (report: Report) => void
  refresh: () => Promise<void>
  chooser: React.ReactNode
}

function FormPage({ form, renew, refresh, chooser }: FormPageProps) {
  const { t, title, name, say } = useWording()
  const forUnit = useForUnit(form.cycle, form.unit.code)
  const locked = lockOfAll(form)
  const { cycle, unitDue, items, contributions } = form
  return (
    <Page
      title={`${title(cycle)} · ${name(form.unit)}`}
      above={<TextLink to="/reports?all=1">{t('nav.reports')}</TextLink>}
      lead={
        <>
          <PhaseChip phase={cycle.phase} />{' '}
          {cycle.historical && <Chip size="small" label={t('cycles.past')} sx={{ mr: 1 }} />}
          {t(unitDue.extended ? 'reports.extendedDue' : 'reports.due', {
            day: unitDue.approverDue,
          })}
        </>
      }
      actions={chooser}
    >
      {items.length + contributions.length === 0 && (
        <Alert severity="success">{t('reports.nothingOwed')}</Alert>
      )}
      <Contents form={form} />
      {locked && <Alert severity="info">{say(locked)}</Alert>}
      {items.map((item) => (
        <Box key={item.id} id={item.task} sx={BELOW_BAR}>
          <ItemCard
            item={item}
            periods={form.periods}
            forUnit={forUnit}
            said={locked !== null}
            onChange={renew}
            onRenew={() => void refresh()}
          />
        </Box>
      ))}
      {contributions.map((asked) => (
        <Box key={asked.id} id={askedPlace(asked.task)} sx={BELOW_BAR}>
          <AskedCard asked={asked} onDone={() => void refresh()} />
        </Box>
      ))}
      <AllAtOnce form={form} onDone={() => void refresh()} />
      {items.length > 0 && <Extensions form={form} onDone={() => void refresh()} />}
      {items.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('reports.savedAsYouGo')}
        </Typography>
      )}
      <OwnPaper form={form} />
    </Page>
  )
}

/** What is jumped to stands below the bar at the top. */
const BELOW_BAR = { scrollMarginTop: 80 }

/** Why nothing at all can be written, said once instead of with every task; null where something can. */
function lockOfAll({ items }: Form) {
  const reasons = items.map(({ allowed: { draft } }) => (draft.allowed ? null : draft.reason))
  const [first = null, ...others] = reasons
  return first && others.length > 0 && others.every((one) => one?.zh === first.zh) ? first : null
}

/** An address may name a task of the page: #A1.2. */
function useArrival(form: Form | undefined) {
  const { hash } = useLocation()
  const there = form !== undefined
  useEffect(() => {
    if (!there || hash === '') return
    document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [there, hash])
}

/** The office sees that the unit’s own people have seen their page. */
function useOpened(form: Form | undefined, onDone: () => void) {
  const provider = useDataProvider<GangyaoProvider>()
  const { permissions } = useMe()
  const asked = useRef(false)
  useEffect(() => {
    if (!form || asked.current) return
    asked.current = true
    if (!permissions['reports.write']?.units.includes(form.unit.code)) return
    const ids = form.items.filter(({ allowed }) => allowed.open.allowed).map(({ id }) => id)
    if (ids.length > 0)
      provider.post('/reports/act', { verb: 'open', ids }).then(onDone, () => undefined)
  })
}
