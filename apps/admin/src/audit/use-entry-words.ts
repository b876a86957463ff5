import { AUDIT_ACTION_NAMES, AUDIT_VIA_NAMES } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { useBook } from '../plan/PlanProvider.tsx'
import type { ListedEntry } from './entries.ts'
import { kindOf } from './kinds.ts'
import { recordName } from './record-name.ts'

/** An entry of the log in words: what was done, to what, by whom. */
export function useEntryWords() {
  const wording = useWording()
  const { t, say } = wording
  const book = useBook()
  const kind = (resource: string) => {
    const known = kindOf(resource)
    return known ? t(`audit.kinds.${known}`) : resource
  }
  return {
    action: ({ action }: Pick<ListedEntry, 'action'>) => capital(say(AUDIT_ACTION_NAMES[action])),
    /** `修改 · 指标` */
    deed: ({ action, resource }: Pick<ListedEntry, 'action' | 'resource'>) =>
      capital(`${say(AUDIT_ACTION_NAMES[action])} · ${kind(resource)}`),
    record: ({ resource, record }: Pick<ListedEntry, 'resource' | 'record'>) =>
      record === null ? '' : recordName(book, wording, resource, record),
    who: ({ actor, via }: Pick<ListedEntry, 'actor' | 'via'>) =>
      via === 'panel' ? actor : t('audit.actorVia', { actor, via: say(AUDIT_VIA_NAMES[via]) }),
  }
}

/** As it stands at the beginning of a line. */
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
