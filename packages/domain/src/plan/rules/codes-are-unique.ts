import { calendarPeriods } from '../../periods/calendar.ts'
import { error, type Finding, type Path, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everySafeguard, everyTarget, everyTask, type Placed, placed } from '../walk.ts'

interface NamedCode {
  code: string
  kind: { zh: string; en: string }
  path: Path
}

/** A code stands for one record of a plan, whatever its kind; an entity's for one of its register. */
export const codesAreUnique: Rule = (document) => [
  ...repeated([...calendarCodes(document), ...everyCode(document)]),
  ...placed(document.registers, 'registers').flatMap(({ entry: register, path }) =>
    repeated(
      codesOf({ zh: '名录条目', en: 'entity' }, placed(register.entities, ...path, 'entities')),
    ),
  ),
]

function repeated(codes: readonly NamedCode[]): Finding[] {
  const first = new Map<string, NamedCode>()
  return codes.flatMap((entry) => {
    const earlier = first.get(entry.code)
    first.set(entry.code, earlier ?? entry)
    return earlier
      ? [
          error(
            'duplicate-code',
            [...entry.path, 'code'],
            `代码 ${entry.code} 用了两次：这里（${entry.kind.zh}）和 ${place(earlier)}`,
            `The code ${entry.code} is used twice: here (${entry.kind.en}) and at ${placeEn(earlier)}`,
          ),
        ]
      : []
  })
}

const place = ({ kind, path }: NamedCode) => `${path.join('.')}（${kind.zh}）`
const placeEn = ({ kind, path }: NamedCode) => `${path.join('.')} (${kind.en})`

const codesOf = (
  kind: { zh: string; en: string },
  list: readonly Placed<{ code: string }>[],
): NamedCode[] => list.map(({ entry, path }) => ({ code: entry.code, kind, path }))

const everyCode = (document: PlanDocument): NamedCode[] => [
  ...codesOf({ zh: '单位', en: 'unit' }, placed(document.units, 'units')),
  ...codesOf({ zh: '学期', en: 'term' }, placed(document.terms, 'terms')),
  ...codesOf({ zh: '名录', en: 'register' }, placed(document.registers, 'registers')),
  ...codesOf({ zh: '待定问题', en: 'question' }, placed(document.questions, 'questions')),
  ...codesOf({ zh: '基本原则', en: 'principle' }, placed(document.principles, 'principles')),
  ...codesOf({ zh: '行动', en: 'action' }, placed(document.actions, 'actions')),
  ...codesOf({ zh: '工程', en: 'project' }, placed(document.projects, 'projects')),
  ...codesOf({ zh: '任务', en: 'task' }, everyTask(document)),
  ...codesOf({ zh: '保障措施', en: 'safeguard' }, everySafeguard(document)),
  ...codesOf({ zh: '目标', en: 'target' }, everyTarget(document)),
  ...codesOf({ zh: '主题日', en: 'theme day' }, placed(document.themeDays, 'themeDays')),
]

/** The codes that calendar periods take without being written down; the plan's own is the whole term. */
function calendarCodes({ plan, periods }: PlanDocument): NamedCode[] {
  if (plan.end < plan.start) return []
  return calendarPeriods(plan, periods).map(({ code, type }) => ({
    code,
    kind: type === 'plan' ? { zh: '规划', en: 'plan' } : { zh: '周期', en: 'period' },
    path: type === 'plan' ? ['plan'] : ['periods'],
  }))
}
