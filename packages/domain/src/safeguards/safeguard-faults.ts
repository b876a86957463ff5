import { type Bilingual, say } from '../text/bilingual.ts'
import type { Safeguard } from './safeguard.ts'

type Placed = Pick<Safeguard, 'code' | 'parent'>

/**
 * Safeguards have items, and items have none: what is an item of another is an item of one that stands by
 * itself, and has no items of its own.
 *
 * @param all those of the plan; the safeguard itself is passed over
 */
export function safeguardFaults(
  { code, parent }: Placed,
  all: readonly Placed[],
): { field: 'parent'; message: Bilingual }[] {
  if (parent === null) return []
  const fault = (zh: string, en: string) => [{ field: 'parent' as const, message: say(zh, en) }]
  if (parent === code) return fault('不能是自己的分项', 'Cannot be an item of itself')
  const holder = all.find((safeguard) => safeguard.code === parent)
  if (holder && holder.parent !== null)
    return fault(
      `${parent} 自己是 ${holder.parent} 的分项，分项之下不再分项；请选一项保障措施`,
      `${parent} is itself an item of ${holder.parent}, and items have no items; choose a safeguard that is none`,
    )
  const items = all.filter((safeguard) => safeguard.code !== code && safeguard.parent === code)
  return items.length > 0
    ? fault(
        `${code} 下有分项 ${items.map((item) => item.code).join('、')}，不能再作别项的分项；请先移走这些分项`,
        `${code} has items (${items.map((item) => item.code).join(', ')}) and cannot be an item; move these first`,
      )
    : []
}
