import { ALL_MEMBERS, type Role } from '../../responsibilities/responsibility.ts'
import { error, type Finding, type Path, question, quoted, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { nearestUnit, type References, referencesTo } from '../references.ts'
import { everyTask, type Placed, placed } from '../walk.ts'

/**
 * A task's lists name the units that its printed tag names, each in the same part. Another one is a slip, or an
 * institution that was reformed since: that is for somebody to say.
 */
export const tagsNameTheSameUnits: Rule = (document) => {
  const references = referencesTo(document.units)
  // A reference that cannot be told is `unitsAreKnown`'s to report; comparing it would only repeat that.
  const told = (names: readonly string[]) => names.every((name) => references.unitMeant(name))
  return everyTask(document).flatMap(({ entry: task, path }) => {
    const tag = task.tag === undefined ? null : readTag(task.tag)
    if (!tag || !told([...task.lead, ...task.responsible])) return []
    return (['lead', 'responsible'] as const).flatMap((role) => {
      const comparison = {
        task: task.code,
        role,
        inTag: tag[role],
        listed: placed(task[role], ...path, role),
        tagPath: [...path, 'tag'],
      }
      return [
        ...missingFromList(comparison, references, document.units),
        ...missingFromTag(comparison, references),
      ]
    })
  })
}

/** The plain form （牵头单位：A，责任单位：B、C）; `null` for a tag put in any other way. */
export function readTag(tag: string): Record<Role, string[]> | null {
  const [, lead, responsible] = PLAIN_TAG.exec(tag.trim()) ?? []
  if (lead === undefined || responsible === undefined) return null
  const names = { lead: namesIn(lead), responsible: namesIn(responsible) }
  const all = [...names.lead, ...names.responsible]
  return all.some((name) => name === '' || name.endsWith('等')) ? null : names
}

const PLAIN_TAG =
  /^[（(]牵头单位[：:]([^，,；;。：:]+)[，,；;]责任单位[：:]([^，,；;。：:]+)[）)]$/u
const namesIn = (list: string) => list.split('、').map((name) => name.trim())

const ROLES: Record<Role, { zh: string; en: string }> = {
  lead: { zh: '牵头单位', en: 'lead' },
  responsible: { zh: '责任单位', en: 'responsible' },
}

interface Comparison {
  task: string
  role: Role
  inTag: readonly string[]
  listed: readonly Placed<string>[]
  tagPath: Path
}

function missingFromList(
  { task, role, inTag, listed, tagPath }: Comparison,
  { meantBy, unitMeant }: References,
  units: PlanDocument['units'],
): Finding[] {
  const codes = new Set(listed.map(({ entry }) => unitMeant(entry)))
  return inTag.flatMap((name): Finding[] => {
    const meant = meantBy(name)
    if (meant.length === 0) return [unknownInTag(units, name, tagPath)]
    if (meant.some((code) => codes.has(code))) return []
    return [
      question(
        'tag-unit-unlisted',
        tagPath,
        `原文把${quoted(name)}写作任务 ${task} 的${ROLES[role].zh}，${role} 里却没有它`,
        `The tag of task ${task} names ${quoted(name)} as ${ROLES[role].en}, but ${role} does not list it`,
      ),
    ]
  })
}

function unknownInTag(units: PlanDocument['units'], name: string, path: Path): Finding {
  const near = nearestUnit(units, name)
  return near
    ? error(
        'tag-unit-unknown',
        path,
        `括注里的${quoted(name)}不在单位表里；如果就是${quoted(near)}，请给它加上这个别名`,
        `The tag names ${quoted(name)}, which is not among the units; if it is ${quoted(near)}, give that unit this alias`,
      )
    : error(
        'tag-unit-unknown',
        path,
        `括注里的${quoted(name)}不在单位表里，请先在 units 里登记`,
        `The tag names ${quoted(name)}, which is not among the units; enter it there first`,
      )
}

function missingFromTag(
  { task, role, inTag, listed }: Comparison,
  references: References,
): Finding[] {
  const codes = new Set(inTag.flatMap((name) => references.meantBy(name)))
  return listed
    .filter(({ entry }) => !codes.has(references.unitMeant(entry) ?? ALL_MEMBERS))
    .map(({ entry, path }) =>
      question(
        'listed-unit-untagged',
        path,
        `原文没有把${quoted(entry)}写作任务 ${task} 的${ROLES[role].zh}`,
        `The tag of task ${task} does not name ${quoted(entry)} as ${ROLES[role].en}`,
      ),
    )
}
