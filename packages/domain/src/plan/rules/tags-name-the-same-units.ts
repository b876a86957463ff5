import { ALL_MEMBERS } from '../../responsibilities/responsibility.ts'
import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import type { PlanDocument, TaskDocument } from '../plan-document.ts'
import { meantBy, nearestUnit, unitMeant } from '../references.ts'
import { everyTask, placed } from '../walk.ts'

type Units = PlanDocument['units']
type Role = 'lead' | 'responsible'
const ROLES = {
  lead: { zh: '牵头单位', en: 'lead' },
  responsible: { zh: '责任单位', en: 'responsible' },
}

/** A task's lists name the units that its printed tag names, each in the same part. */
export const tagsNameTheSameUnits: Rule = (document) =>
  everyTask(document).flatMap(({ entry: task, path }) => {
    const named = task.tag === undefined ? null : readTag(task.tag)
    // A reference that cannot be told is `unitsAreKnown`'s to report; comparing it would only repeat that.
    const told = [...task.lead, ...task.responsible].every((unit) =>
      unitMeant(document.units, unit),
    )
    if (!named || !told) return []
    return (['lead', 'responsible'] as const).flatMap((role) => [
      ...missingFromList(document.units, task, named[role], role, [...path, 'tag']),
      ...missingFromTag(document.units, task, named[role], role, path),
    ])
  })

/** The plain form （牵头单位：A，责任单位：B、C）; `null` for a tag put in any other way. */
export function readTag(tag: string): Record<Role, string[]> | null {
  const [, lead, responsible] =
    /^[（(]牵头单位[：:]([^，,；;。：:]+)[，,；;]责任单位[：:]([^，,；;。：:]+)[）)]$/u.exec(
      tag.trim(),
    ) ?? []
  if (lead === undefined || responsible === undefined) return null
  const names = (list: string) => list.split('、').map((name) => name.trim())
  const all = { lead: names(lead), responsible: names(responsible) }
  return [...all.lead, ...all.responsible].some((name) => name === '' || name.endsWith('等'))
    ? null
    : all
}

function missingFromList(
  units: Units,
  task: TaskDocument,
  named: readonly string[],
  role: Role,
  path: Path,
): Finding[] {
  const listed = task[role].flatMap((reference) => meantBy(units, reference))
  return named.flatMap((name): Finding[] => {
    const meant = meantBy(units, name)
    if (meant.some((code) => listed.includes(code))) return []
    if (meant.length === 0) return [unknownInTag(units, name, path)]
    return [
      error(
        'tag-unit-unlisted',
        path,
        `原文把${quoted(name)}写作任务 ${task.code} 的${ROLES[role].zh}，${role} 里却没有它`,
        `The tag of task ${task.code} names ${quoted(name)} as ${ROLES[role].en}, but ${role} does not list it`,
      ),
    ]
  })
}

function unknownInTag(units: Units, name: string, path: Path): Finding {
  const near = nearestUnit(units, name)
  return error(
    'tag-unit-unknown',
    path,
    `原文写的${quoted(name)}不在单位表里${near ? `；如果就是${quoted(near)}，请给它加上这个别名` : ''}`,
    `The tag names ${quoted(name)}, which is not among the units${near ? `; if it is ${quoted(near)}, give that unit this alias` : ''}`,
  )
}

function missingFromTag(
  units: Units,
  task: TaskDocument,
  named: readonly string[],
  role: Role,
  path: Path,
): Finding[] {
  const inTag = new Set(named.flatMap((name) => meantBy(units, name)))
  return placed(task[role], ...path, role)
    .filter(({ entry }) => !inTag.has(unitMeant(units, entry) ?? ALL_MEMBERS))
    .map(({ entry, path: place }) =>
      error(
        'listed-unit-untagged',
        place,
        `原文没有把${quoted(entry)}写作任务 ${task.code} 的${ROLES[role].zh}`,
        `The tag of task ${task.code} does not name ${quoted(entry)} as ${ROLES[role].en}`,
      ),
    )
}
