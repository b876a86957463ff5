import { amountOf, breakdownFaults, type Instalment, isWhole, spreadEvenly } from '@gangyao/domain'
import {
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { AmountField } from '../form/AmountField.tsx'
import { IN_CELLS } from '../form/in-cells.ts'
import { useField } from '../form/use-field.tsx'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { addsUp, type DividedRule, stepsOf, withInstalment } from './breakdown.ts'

interface BreakdownInputProps {
  source: string
  /** The target as it is written. */
  rule: DividedRule
}

/** 年度分解: one number for each period, held against the promise while it is written. */
export function BreakdownInput({ source, rule }: BreakdownInputProps) {
  const { t, title, say, language } = useWording()
  const { periods } = useBook()
  const { field } = useField<Instalment[] | null>(source, {})
  const breakdown: Instalment[] | null = field.value
  const all = [...periods.values()]
  const steps = stepsOf(rule, breakdown, all)
  const { value } = rule
  if (value === null || rule.kind === 'milestone')
    return <Typography sx={{ color: 'text.secondary' }}>{t('breakdown.later')}</Typography>

  const written = (breakdown ?? []).length > 0
  const faults = breakdownFaults({ ...rule, breakdown, dimensions: null }, all)
  const amount = (number: number) => amountOf(rule, number, language)
  let sum = 0
  return (
    <Box>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{t(meaningOf(rule))}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <Button
          variant="outlined"
          size="small"
          onClick={() => field.onChange(spreadEvenly(rule, steps))}
        >
          {t(isWhole(rule) ? 'breakdown.spread' : 'breakdown.same')}
        </Button>
        {written && (
          <Button size="small" color="inherit" onClick={() => field.onChange(null)}>
            {t('breakdown.clear')}
          </Button>
        )}
      </Box>
      <Table aria-label={t('breakdown.title')} sx={{ ...IN_CELLS, maxWidth: 520 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('field.period')}</TableCell>
            <TableCell width="40%">
              {t('breakdown.value', { measure: unitOf(rule, language) })}
            </TableCell>
            {addsUp(rule) && <TableCell align="right">{t('breakdown.running')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step) => {
            const own = breakdown?.find(({ period }) => period === step.code)?.value ?? null
            sum += own ?? 0
            return (
              <TableRow key={step.code}>
                <TableCell component="th" scope="row">
                  {title(step)}
                </TableCell>
                <TableCell>
                  <AmountField
                    label={title(step)}
                    value={own}
                    onChange={(next) =>
                      field.onChange(withInstalment(breakdown, step.code, next, steps))
                    }
                  />
                </TableCell>
                {addsUp(rule) && (
                  <TableCell align="right" sx={{ '&&': { pt: 1.5 }, whiteSpace: 'nowrap' }}>
                    {own === null ? t('figure.none') : amount(sum)}
                  </TableCell>
                )}
              </TableRow>
            )
          })}
        </TableBody>
        {addsUp(rule) && written && (
          <TableFooter>
            <TableRow sx={{ '& td, & th': { fontWeight: 600, color: 'text.primary' } }}>
              <TableCell component="th" scope="row" sx={{ fontSize: 'inherit' }}>
                {t('field.total')}
              </TableCell>
              <TableCell colSpan={2} align="right" sx={{ fontSize: 'inherit' }}>
                {t('breakdown.ofPromise', { sum: amount(sum), promise: amount(value) })}
              </TableCell>
            </TableRow>
          </TableFooter>
        )}
      </Table>
      <Box role="status" sx={{ mt: 1, maxWidth: 520 }}>
        {faults.map(({ field: place, message }) => (
          <Alert key={place} severity="warning">
            {say(message)}
          </Alert>
        ))}
        {written && faults.length === 0 && isWhole(rule) && (
          <Alert severity="success">{t('breakdown.fits')}</Alert>
        )}
      </Box>
    </Box>
  )
}

const meaningOf = (rule: DividedRule): MessageKey => {
  if (!isWhole(rule)) return 'breakdown.ofEach'
  return addsUp(rule) ? 'breakdown.ofAmounts' : 'breakdown.ofLevels'
}

const unitOf = ({ measure, measureEn }: DividedRule, language: 'zh' | 'en') =>
  (language === 'en' && measureEn) || measure
