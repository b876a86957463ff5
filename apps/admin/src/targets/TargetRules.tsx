import type { Target } from '@gangyao/domain'
import { Box } from '@mui/material'
import type { ReactNode } from 'react'
import { CHANGE_FIELDS, type ChangeField } from '../amendments/changes.ts'
import { useFieldWords } from '../amendments/use-field-words.ts'
import type { Kept } from '../data/records.ts'
import { useWording } from '../messages/use-wording.ts'
import { Facts } from '../shared/Facts.tsx'
import { Panel } from '../shared/Panel.tsx'

interface TargetRulesProps {
  /** The target as it is in force. */
  target: Kept<Target>
  issued: Kept<Target>
}

/** How the target is counted and judged, in words; beside what was amended, what was issued. */
export function TargetRules({ target, issued }: TargetRulesProps) {
  const { t, title } = useWording()
  const { ofTarget } = useFieldWords()
  const words = (field: ChangeField): ReactNode => {
    const [is, was] = [ofTarget(target, field), ofTarget(issued, field)]
    if (is === was) return is
    return (
      <>
        {is ?? t('figure.none')}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {t('amendments.issuedAs', { words: was ?? t('figure.none') })}
        </Box>
      </>
    )
  }
  const changed = CHANGE_FIELDS.filter(
    (field) => ofTarget(target, field) !== ofTarget(issued, field),
  )
  const ofAmended = (field: ChangeField) => changed.includes(field) && words(field)
  return (
    <Panel title={t('rules.title')}>
      <Facts
        facts={[
          [t('field.valueKind'), t(`valueKind.${target.kind}`)],
          [t('changed.value'), ofAmended('value')],
          [t('changed.upper'), ofAmended('upper')],
          [t('changed.measure'), ofAmended('measure')],
          [t('field.recurrence'), t(`recurrence.${target.recurrence}`)],
          [t('field.due'), words('due')],
          [t('field.scope'), words('scope')],
          [t('field.accumulation'), t(`accumulation.${target.accumulation}`)],
          [t('field.pace'), t(`pace.${target.pace}`)],
          [t('changed.breakdown'), words('breakdown')],
          [t('changed.tolerance'), words('tolerance')],
          [t('field.obligation'), words('obligation')],
          [
            t('rules.dimensions'),
            target.dimensions?.map((dimension) => (
              <div key={dimension.code}>
                {t('rules.dimension', {
                  dimension: title(dimension),
                  categories: dimension.categories.map(title).join(t('list.and')),
                })}
              </div>
            )),
          ],
          [
            t('rules.source'),
            target.counter === null
              ? t('rules.typed')
              : t('rules.counted', { counter: target.counter }),
          ],
        ]}
      />
    </Panel>
  )
}
