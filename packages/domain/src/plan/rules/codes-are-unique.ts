import { calendarPeriods } from '../../periods/calendar.ts'
import { type Bilingual, say } from '../../text/bilingual.ts'
import { error, type Finding, type Path, quoted, type Rule } from '../finding.ts'
import type { PlanDocument } from '../plan-document.ts'
import { everySafeguard, everyTarget, everyTask, type Placed, placed } from '../walk.ts'

interface UsedCode {
  code: string
  /** What it stands for, in words: 任务“…”. */
  user: Bilingual
  path: Path
}

/** A code stands for one record of a plan, whatever its kind; an entity's for one of its register. */
export const codesAreUnique: Rule = (document) => [
  ...repeated([...calendarCodes(document), ...writtenCodes(document)]),
  ...placed(document.registers, 'registers').flatMap(({ entry: register, path }) =>
    repeated(
      placed(register.entities, ...path, 'entities').map(({ entry, path: place }) => ({
        code: entry.code,
        user: say(quoted(entry.name), quoted(entry.name)),
        path: place,
      })),
    ),
  ),
]

function repeated(codes: readonly UsedCode[]): Finding[] {
  const first = new Map<string, UsedCode>()
  return codes.flatMap(({ code, user, path }) => {
    const earlier = first.get(code)
    if (!earlier) {
      first.set(code, { code, user, path })
      return []
    }
    return [
      error(
        'duplicate-code',
        [...path, 'code'],
        `代码 ${code} 用了两次：${earlier.user.zh}和${user.zh}`,
        `The code ${code} is used twice: for ${earlier.user.en} and for ${user.en}`,
      ),
    ]
  })
}

type Coded = { code: string; title: string } | { code: string; name: string }

const used = (zh: string, en: string, list: readonly Placed<Coded>[]): UsedCode[] =>
  list.map(({ entry, path }) => {
    const words = quoted('name' in entry ? entry.name : entry.title, 20)
    return { code: entry.code, user: say(`${zh}${words}`, `the ${en} ${words}`), path }
  })

const writtenCodes = (document: PlanDocument): UsedCode[] => [
  ...used('规划', 'plan', [{ entry: document.plan, path: ['plan'] }]),
  ...placed(document.questions, 'questions').map(({ entry, path }) => ({
    code: entry.code,
    user: say(`问题${quoted(entry.question, 20)}`, `the question ${quoted(entry.question, 20)}`),
    path,
  })),
  ...used('基本原则', 'principle', placed(document.principles, 'principles')),
  ...used('单位', 'unit', placed(document.units, 'units')),
  ...used('学期', 'term', placed(document.terms, 'terms')),
  ...used('名录', 'register', placed(document.registers, 'registers')),
  ...used('对照数列', 'benchmark', placed(document.benchmarks, 'benchmarks')),
  ...used('行动', 'action', placed(document.actions, 'actions')),
  ...used('工程', 'project', placed(document.projects, 'projects')),
  ...used('任务', 'task', everyTask(document)),
  ...used('保障措施', 'safeguard', everySafeguard(document)),
  ...used('目标', 'target', everyTarget(document)),
  ...used('主题日', 'theme day', placed(document.themeDays, 'themeDays')),
  ...used('调整', 'amendment', placed(document.amendments, 'amendments')),
]

/** The codes that calendar periods take although nobody writes them; the whole term has the plan's own. */
const calendarCodes = ({ plan, periods }: PlanDocument): UsedCode[] =>
  calendarPeriods(plan, periods)
    .filter(({ type }) => type !== 'plan')
    .map(({ code, title, titleEn }) => ({
      code,
      user: say(`周期“${title}”`, `the period “${titleEn ?? title}”`),
      path: ['periods'],
    }))
