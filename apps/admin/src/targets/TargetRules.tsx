import { registerOf, type Target } from '@gangyao/domain'
import type { Kept } from '../data/records.ts'
import { type MessageKey, useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import { Facts } from '../shared/Facts.tsx'
import { Panel } from '../shared/Panel.tsx'

/** How the target is counted and judged, in words. */
export function TargetRules({ target }: { target: Kept<Target> }) {
  const { t, title, name } = useWording()
  const { registers } = useBook()
  const { scope } = target
  const register = registerOf(target, [...registers.values()])
  const named =
    scope.kind === 'list'
      ? register?.entities.filter(({ code }) => scope.entities.includes(code)).map(name)
      : undefined
  const key: MessageKey = `scope.${scope.kind}`
  return (
    <Panel title={t('rules.title')}>
      <Facts
        facts={[
          [t('field.valueKind'), t(`valueKind.${target.kind}`)],
          [t('field.recurrence'), t(`recurrence.${target.recurrence}`)],
          [t('field.due'), target.due],
          [
            t('field.scope'),
            named?.join(t('list.and')) ?? t(key, { register: register ? title(register) : '' }),
          ],
          [t('field.accumulation'), t(`accumulation.${target.accumulation}`)],
          [t('field.pace'), t(`pace.${target.pace}`)],
          [t('field.obligation'), t(`obligation.${target.obligation}`)],
        ]}
      />
    </Panel>
  )
}
