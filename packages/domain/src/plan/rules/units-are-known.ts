import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { nearestUnit, referencesTo } from '../references.ts'
import { everyReference } from '../walk.ts'

/** Every unit that a task names is exactly one unit of the list. */
export const unitsAreKnown: Rule = (document) => {
  const { meantBy } = referencesTo(document.units)
  return everyReference(document).flatMap(({ entry, path }): Finding[] => {
    const meant = meantBy(entry)
    if (meant.length === 1) return []
    return [
      meant.length === 0
        ? unknown(document.units, entry, path)
        : ambiguous(document.units, entry, meant, path),
    ]
  })
}

function unknown(units: PlanDocument['units'], reference: string, path: Path): Finding {
  const near = nearestUnit(units, reference)
  return near
    ? error(
        'unknown-unit',
        path,
        `单位表里没有${quoted(reference)}，是不是${quoted(near)}？`,
        `There is no unit ${quoted(reference)}; is ${quoted(near)} meant?`,
      )
    : error(
        'unknown-unit',
        path,
        `单位表里没有${quoted(reference)}，请先在 units 里登记`,
        `There is no unit ${quoted(reference)}; enter it under units first`,
      )
}

function ambiguous(
  units: PlanDocument['units'],
  reference: string,
  meant: readonly string[],
  path: Path,
): Finding {
  const names = units
    .filter(({ code }) => meant.includes(code))
    .map(({ name, code }) => `${name}（${code}）`)
  return error(
    'ambiguous-unit',
    path,
    `${quoted(reference)}可以指${names.join('、')}，请改写代码`,
    `${quoted(reference)} may mean ${names.join(' or ')}; write the code of the one meant`,
  )
}
