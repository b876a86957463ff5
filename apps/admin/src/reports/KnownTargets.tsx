import { valueWords } from '@gangyao/domain'
import { Box, Chip, Typography } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { categoryName, entityName } from '../observations/part-names.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { enterPath, showPath } from '../shared/paths.ts'
import { TextLink } from '../shared/TextLink.tsx'
import type { FormItem, FormTarget } from './report.ts'

/** More values than this, or those of single schools, are counted, and read when they are unfolded. */
const MOST = 4

const isOfPart = ({ entity, dimension }: FormTarget['values'][number]) =>
  entity !== '' || dimension !== ''

/** The targets of a task with what is known of them, which nobody types again. */
export function KnownTargets({ item, periods }: { item: FormItem; periods: readonly string[] }) {
  const { t } = useWording()
  return (
    <Box component="section">
      <Typography variant="h3" component="h3">
        {t('reports.targets')}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5, mt: 0.5 }}
      >
        {item.targets.map((target) => (
          <li key={target.code}>
            <KnownTarget item={item} target={target} periods={periods} />
          </li>
        ))}
      </Box>
    </Box>
  )
}

interface KnownTargetProps {
  item: FormItem
  target: FormTarget
  periods: readonly string[]
}

function KnownTarget({ item, target, periods }: KnownTargetProps) {
  const wording = useWording()
  const { t, title, language } = wording
  const book = useBook()
  const kept = book.targets.get(target.code)
  const id = `${item.plan}~${target.code}`
  const period = periods.length === 1 ? periods[0] : undefined
  const wordsOf = (value: FormTarget['values'][number]) => {
    const of = book.periods.get(value.period)
    const words = kept && valueWords(value, kept, language)
    const when = of ? title(of) : value.period
    const parts = [entityName(book, wording, value), categoryName(book, wording, value), when]
    return `${parts.filter((part) => part !== null).join(' · ')} ${words ?? t('reports.noNumber')}`
  }
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextLink to={showPath('targets', id)}>{title(target)}</TextLink>
        <Chip
          size="small"
          color={target.answer === 'typed' ? 'default' : 'success'}
          label={t(`reports.answer.${target.answer}`)}
        />
      </Box>
      {target.values.length > MOST || target.values.some(isOfPart) ? (
        <details>
          <summary>{t('reports.valueCount', { count: target.values.length })}</summary>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {target.values.map((value) => (
              <li key={value.id}>{wordsOf(value)}</li>
            ))}
          </Box>
        </details>
      ) : (
        target.values.map((value) => <div key={value.id}>{wordsOf(value)}</div>)
      )}
      {target.answer !== 'counted' && (
        <TextLink to={enterPath(id, { unit: item.unit, ...(period !== undefined && { period }) })}>
          {t('reports.enter', { what: target.code })}
        </TextLink>
      )}
    </>
  )
}
