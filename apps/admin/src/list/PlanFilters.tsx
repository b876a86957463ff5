import { LIGHT_NAMES, WORST_FIRST } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { programmesOf } from '../plan/book.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { FilterSelect } from './Filters.tsx'

/** By action or project: one choice, in two groups. */
export function ProgrammeFilter() {
  const { t, title } = useWording()
  const choices = programmesOf(useBook()).map(({ kind, record }) => ({
    value: `${kind}~${record.code}`,
    label: `${record.code} ${title(record)}`,
    group: t(kind === 'action' ? 'nav.actions' : 'nav.projects'),
  }))
  return <FilterSelect field="programme" label={t('field.programme')} choices={choices} />
}

/** By lead unit; only those that lead something. */
export function LeadFilter() {
  const { t, name } = useWording()
  const { units, responsibilities } = useBook()
  const leading = new Set(
    responsibilities.filter(({ role }) => role === 'lead').map(({ unit }) => unit),
  )
  const choices = [...units.values()]
    .filter(({ code }) => leading.has(code))
    .map((unit) => ({ value: unit.code, label: name(unit) }))
  return <FilterSelect field="lead" label={t('field.lead')} choices={choices} />
}

export function LightFilter() {
  const { t, say } = useWording()
  const choices = WORST_FIRST.map((light) => ({ value: light, label: say(LIGHT_NAMES[light]) }))
  return <FilterSelect field="light" label={t('field.light')} choices={choices} />
}
