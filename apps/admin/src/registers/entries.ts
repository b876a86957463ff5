import { type Day, type Entity, entitiesOn, type Register } from '@gangyao/domain'

interface Entries {
  /** There on the day. */
  now: Entity[]
  earlier: Entity[]
  later: Entity[]
}

/** The entries of a register on a day, and beside them those of other times; in its own order. */
export function entriesOn({ entities }: Pick<Register, 'entities'>, day: Day): Entries {
  return {
    now: entitiesOn({ entities }, day),
    earlier: entities.filter(({ to }) => to && to < day),
    later: entities.filter(({ from }) => from && from > day),
  }
}

/** Those that hold the words asked for in their code or a name. */
export function searchEntries(entries: readonly Entity[], query: string): Entity[] {
  const asked = query.trim().toLowerCase()
  return entries.filter(({ code, name, nameEn }) =>
    [code, name, nameEn ?? ''].some((text) => text.toLowerCase().includes(asked)),
  )
}

/** A new entry: every field there is, empty. */
export const NEW_ENTRY = { code: null, name: null, nameEn: null, from: null, to: null }
