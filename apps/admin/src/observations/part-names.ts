import { type Observation, registerOf } from '@gangyao/domain'
import type { Wording } from '../messages/use-wording.ts'
import type { Book } from '../plan/book.ts'
import { categoriesOf } from './categories.ts'
import { ruleFor } from './entry.ts'

type Part = Pick<Observation, 'target' | 'period' | 'entity' | 'dimension'>

/** The school, town or whatever else a value is of; null where it is of no single one. */
export function entityName(book: Book, { name }: Wording, value: Part): string | null {
  const target = book.targets.get(value.target)
  if (!target || value.entity === '') return null
  const rule = ruleFor(book, target, value.period, book.plan.end)
  const entity = registerOf(rule, [...book.registers.values()])?.entities.find(
    ({ code }) => code === value.entity,
  )
  return entity ? name(entity) : value.entity
}

/** The category a value is of; null where it has none. */
export function categoryName({ targets }: Book, { title }: Wording, value: Part): string | null {
  const target = targets.get(value.target)
  if (!target || value.dimension === '') return null
  const category = categoriesOf(target).find(({ code }) => code === value.dimension)
  return category ? title(category) : value.dimension
}
