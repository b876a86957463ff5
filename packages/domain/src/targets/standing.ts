import type { Day } from '../dates/day.ts'
import { type Bilingual, say } from '../text/bilingual.ts'
import type { AssessedPart } from './assessment.ts'
import type { AssessmentContext, TargetRule } from './duties.ts'
import { amountOf, both, dayWords, goalWords } from './requirement.ts'

type Part = Omit<AssessedPart, 'sentence'>

/** How one duty stands, in words that follow its name: 46 名，已达到目标（不少于 40 名）. */
export function standing(
  target: TargetRule,
  context: AssessmentContext,
  part: Part,
  asOf: Day,
): Bilingual {
  const { actual, required } = part
  const goal = both((language) => goalWords(target, context, required, language))
  if (actual === null) return part.light === 'not-due' ? toCome(target, part, goal) : NO_DATA
  const now = actual === 0 ? ZERO : both((language) => amountOf(target, actual, language))
  if (required === null)
    return say(`${now.zh}，尚无对照数据`, `${now.en}, nothing to compare with yet`)
  if (target.kind === 'milestone') return milestoneWords(part)
  if (target.comparator === 'lte') return ceilingWords(part, { now, goal }, asOf)
  switch (part.light) {
    case 'met':
      return metWords(part, { now, goal })
    case 'overdue':
      return say(`${now.zh}，目标${goal.zh}，未完成`, `${now.en}, the goal was ${goal.en}, not met`)
    case 'not-due':
      return say(
        `目前${spacedFigure(now.zh)}，目标${goal.zh}，${dayWords(part.due).zh}到期`,
        `${now.en} so far, the goal is ${goal.en}, due by ${dayWords(part.due).en}`,
      )
    default:
      return paceWords(target, part, { now, goal }, asOf)
  }
}

const NO_DATA = say('尚无数据', 'no data yet')
const ZERO = say('报告为零', 'reported as zero')

interface Words {
  now: Bilingual
  goal: Bilingual
}

const toCome = ({ kind }: TargetRule, { due }: Part, goal: Bilingual): Bilingual =>
  kind === 'milestone'
    ? say(`${dayWords(due).zh}到期，尚无数据`, `due by ${dayWords(due).en}, no data yet`)
    : say(
        `目标${goal.zh}，${dayWords(due).zh}到期，尚无数据`,
        `the goal is ${goal.en}, due by ${dayWords(due).en}, no data yet`,
      )

const metWords = ({ rule }: Part, { now, goal }: Words): Bilingual =>
  rule === 'met-late'
    ? say(`${now.zh}，目标${goal.zh}，逾期后完成`, `${now.en}, the goal was ${goal.en}, met late`)
    : say(
        `${now.zh}，已达到目标（${goal.zh.trim()}）`,
        `${now.en}, which meets the goal (${goal.en})`,
      )

/** Running behind or on course: against what time asks for, or the goal itself once all of it is asked. */
function paceWords(target: TargetRule, part: Part, { now, goal }: Words, asOf: Day): Bilingual {
  const { expected, required, label } = part
  const day = dayWords(asOf)
  const so = say(
    now === ZERO ? `截至 ${day.zh}${now.zh}` : `截至 ${day.zh}为 ${now.zh}`,
    `${now.en} by ${day.en}`,
  )
  if (expected === null || expected === required)
    return say(
      `${so.zh}，目标${goal.zh}，进度${label.zh}`,
      `${so.en}, the goal is ${goal.en}, ${label.en.toLowerCase()}`,
    )
  const pace = both((language) => amountOf(target, expected, language))
  const by = target.breakdown?.length ? '按年度分解' : '按时间进度'
  return say(
    `${so.zh}，${by}应为 ${pace.zh}，进度${label.zh}`,
    `${so.en}, ${pace.en} expected by then, ${label.en.toLowerCase()}`,
  )
}

/** At most so many: the ceiling holds or is broken. */
function ceilingWords({ actual, required, due }: Part, { now, goal }: Words, asOf: Day): Bilingual {
  const holds = (actual ?? 0) <= (required ?? 0)
  const [zh, en] = holds ? ['未超出', 'kept'] : ['已超出', 'exceeded']
  return asOf < due
    ? say(
        `目前${spacedFigure(now.zh)}，目标${goal.zh}，${zh}`,
        `${now.en} so far, the goal is ${goal.en}, ${en}`,
      )
    : say(`${now.zh}，目标${goal.zh}，${zh}`, `${now.en}, the goal was ${goal.en}, ${en}`)
}

function milestoneWords({ light, rule, due }: Pick<Part, 'light' | 'rule' | 'due'>): Bilingual {
  const { zh, en } = dayWords(due)
  if (light === 'met')
    return rule === 'met-late'
      ? say(`逾期后完成，期限为 ${zh}`, `done, but not by ${en}`)
      : say('已完成', 'done')
  return light === 'overdue'
    ? say(`未完成，期限为 ${zh}`, `not done, it was due by ${en}`)
    : say(`未完成，${zh}到期`, `not done yet, due by ${en}`)
}

const spacedFigure = (words: string) => (/^[0-9]/.test(words) ? ` ${words}` : words)
