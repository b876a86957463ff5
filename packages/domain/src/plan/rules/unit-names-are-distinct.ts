import { normaliseUnitName } from '../../units/find-unit.ts'
import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import { isAllMembers } from '../flatten.ts'
import { placed } from '../walk.ts'

/** What one unit is called, no other unit is called: else a reference could mean both. */
export const unitNamesAreDistinct: Rule = (document) => {
  const owners = new Map<string, { code: string; name: string }>()
  return placed(document.units, 'units').flatMap(({ entry: unit, path }) =>
    [
      { entry: unit.code, path: [...path, 'code'] },
      { entry: unit.name, path: [...path, 'name'] },
      ...placed(unit.aliases, ...path, 'aliases'),
    ].flatMap(({ entry: called, path: place }): Finding[] => {
      if (isAllMembers(called)) return called === unit.code ? [] : [meansAllMembers(called, place)]
      const key = normaliseUnitName(called)
      const owner = owners.get(key)
      if (!owner) owners.set(key, unit)
      return owner && owner.code !== unit.code ? [alreadyTaken(called, owner.name, place)] : []
    }),
  )
}

const meansAllMembers = (called: string, path: Path) =>
  error(
    'unit-name-clash',
    path,
    `${quoted(called)}专指全体成员单位，不能作一个单位的名称`,
    `${quoted(called)} stands for all member units and cannot be what one unit is called`,
  )

const alreadyTaken = (called: string, owner: string, path: Path) =>
  error(
    'unit-name-clash',
    path,
    `${quoted(called)}已经是${quoted(owner)}的名称、别名或代码，一个叫法只能指一个单位`,
    `${quoted(called)} is already a name, alias or code of ${quoted(owner)}; one name means one unit`,
  )
