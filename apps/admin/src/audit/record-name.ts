import { joinId, splitId, valueName } from '@gangyao/domain'
import type { Wording } from '../messages/use-wording.ts'
import type { Book } from '../plan/book.ts'
import { showPath } from '../shared/paths.ts'

/** What a record of the log is called where the open plan knows it; else its id. */
export function recordName(book: Book, wording: Wording, resource: string, id: string): string {
  const { title, name, say } = wording
  const parts = splitId(id)
  const unit = (code = '') => {
    const found = book.units.get(code)
    return found ? name(found) : code
  }
  if (resource === 'units') return unit(id)
  if (resource === 'grants') {
    const [user = '', role = '', forUnit = ''] = parts
    return [user, say(roleName(role)), forUnit && unit(forUnit)].filter(Boolean).join(' · ')
  }
  const [plan, code = '', ...rest] = parts
  if (plan !== book.plan.code) return id
  if (parts.length === 1) return title(book.plan)
  if (resource === 'memberships') return unit(code)
  if (resource === 'responsibilities') return `${titled(book.tasks.get(code))} · ${unit(rest[0])}`
  if (resource === 'observations') {
    const [period = '', reporter, entity = ''] = rest
    return [
      titled(book.targets.get(code)),
      titled(book.periods.get(period)),
      entityName(entity),
      unit(reporter),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const shelf = shelfOf(book, resource)
  const found = shelf?.get(code)
  return found ? `${code} ${title(found)}` : id

  function titled(record: { title: string; titleEn?: string | null } | undefined) {
    return record ? title(record) : code
  }
  function entityName(entity: string) {
    const found = [...book.registers.values()]
      .flatMap(({ entities }) => entities)
      .find((one) => one.code === entity)
    return found ? name(found) : entity
  }
}

const roleName = (role: string) => valueName('role', role)

function shelfOf(book: Book, resource: string) {
  switch (resource) {
    case 'actions':
    case 'projects':
    case 'tasks':
    case 'safeguards':
    case 'targets':
    case 'periods':
    case 'registers':
    case 'benchmarks':
    case 'amendments':
      return book[resource]
    default:
      return undefined
  }
}

const WITH_PAGES = new Set([
  'plans',
  'actions',
  'projects',
  'tasks',
  'safeguards',
  'targets',
  'units',
  'contacts',
  'holidays',
  'registers',
  'benchmarks',
  'amendments',
])

/** The page of a record of the log, where it has one. */
export function recordPath(resource: string, id: string): string | null {
  if (WITH_PAGES.has(resource)) return showPath(resource, id)
  const [plan = '', code = ''] = splitId(id)
  if (resource === 'observations') return showPath('targets', joinId(plan, code))
  if (resource === 'responsibilities') return showPath('tasks', joinId(plan, code))
  return null
}
