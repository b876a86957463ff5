import { type Day, dayOf } from '../dates/day.ts'
import type { Observation, ObservedValue } from './observation.ts'

/** One of the values a key has had. */
export type Revision = ObservedValue & Pick<Observation, 'version' | 'recordedAt'>

/**
 * What was known on a day: of each key the newest revision recorded by then. The day a value is *for* is
 * another question, which the assessment answers.
 *
 * @param revisions every revision there has been, in any order
 */
export function knownOn<R extends Revision>(revisions: readonly R[], day: Day): R[] {
  const newest = new Map<string, R>()
  for (const revision of revisions) {
    if (dayOf(revision.recordedAt) > day) continue
    const { target, period, unit, entity, dimension, source } = revision
    const key = [target, period, unit, entity, dimension, source].join('~')
    const known = newest.get(key)
    if (!known || known.version < revision.version) newest.set(key, revision)
  }
  return [...newest.values()]
}
