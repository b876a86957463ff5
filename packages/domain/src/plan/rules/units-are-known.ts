import { nearest } from '../../text/nearest.ts'
import { findUnits } from '../../units/find-unit.ts'
import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import { isAllMembers } from '../flatten.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everyTask, placed } from '../walk.ts'

/** Every unit that a task names is exactly one unit of the list. */
export const unitsAreKnown: Rule = (document) =>
  everyTask(document)
    .flatMap(({ entry, path }) => [
      ...placed(entry.lead, ...path, 'lead'),
      ...placed(entry.responsible, ...path, 'responsible'),
    ])
    .filter(({ entry }) => !isAllMembers(entry))
    .flatMap(({ entry, path }) => checkReference(document.units, entry, path))

function checkReference(units: PlanDocument['units'], reference: string, path: Path): Finding[] {
  const meant = findUnits(units, reference)
  if (meant.length === 1) return []
  if (meant.length > 1)
    return [
      error(
        'ambiguous-unit',
        path,
        `${quoted(reference)}可以指 ${meant.join('、')}，请改写为其中一个的代码`,
        `${quoted(reference)} may mean ${meant.join(' or ')}; write the code of the one meant`,
      ),
    ]
  const near = nearestUnit(units, reference)
  return [
    error(
      'unknown-unit',
      path,
      `单位表里没有${quoted(reference)}${near ? `，是不是${quoted(near)}？` : '，请先在 units 里登记'}`,
      `There is no unit ${quoted(reference)}${near ? `; is ${quoted(near)} meant?` : '; enter it under units first'}`,
    ),
  ]
}

/** The known name, alias or code most like the one written. */
export const nearestUnit = (units: PlanDocument['units'], written: string): string | null =>
  nearest(
    written,
    units.flatMap(({ code, name, aliases }) => [name, ...aliases, code]),
  )
