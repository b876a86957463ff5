import { type Cycle, signsForUnit } from '@gangyao/domain'
import { useMe } from '../access/use-me.ts'
import { verdictOf } from '../access/verdict.ts'

/** Whether the person signs for a unit as the office, which says where it is from. */
export function useForUnit(cycle: Pick<Cycle, 'historical'>, unit: string): boolean {
  const me = useMe()
  const [sign, review] = [
    verdictOf(me, 'reports.sign', unit),
    verdictOf(me, 'reports.review', unit),
  ]
  return signsForUnit({ sign, review }, cycle)
}
