import type { Day } from '../dates/day.ts'
import type { Entity } from '../registers/register.ts'
import { type Bilingual, type Language, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { AssessedPart } from './assessment.ts'
import { type AssessmentContext, isPerEntity, registerOf, type TargetRule } from './duties.ts'
import { LIGHT_NAMES } from './lights.ts'
import { countingMeasure, dayWords, isWhole } from './requirement.ts'
import { standing } from './standing.ts'

/** How one duty stands, without naming its target. */
export function partSentence(
  target: TargetRule,
  context: AssessmentContext,
  part: Omit<AssessedPart, 'sentence'>,
  asOf: Day,
): Bilingual {
  const words = standing(target, context, part, asOf)
  const [zh, en] = [partLabel(target, part, 'zh'), partLabel(target, part, 'en')]
  return sentence(zh ? `${zh}：${words.zh}` : words.zh, en ? `${en}: ${words.en}` : words.en)
}

/**
 * How a target stands: its one duty's sentence, or which of its duties are met, missed and unknown.
 *
 * @param exempt the duties that were reported not to apply, and so are no parts
 */
export function wholeSentence(
  target: TargetRule,
  context: AssessmentContext,
  { parts, exempt }: { parts: readonly AssessedPart[]; exempt: readonly Labelled[] },
  asOf: Day,
): Bilingual {
  const [only] = parts
  if (parts.length === 1 && only) return only.sentence
  if (!only)
    return exempt.length > 0
      ? say('已报告为不适用。', 'Reported as not applicable.')
      : emptySentence(target, context)
  if (exempt.length === 0 && parts.every(({ light }) => light === 'no-data'))
    return silentSentence(countingMeasure(target, context), parts.length)
  const counted = countWords(target, countingMeasure(target, context), parts, asOf)
  const lists = [
    ...GROUPS.map(({ name, holds }) => listWords(name, parts.filter(holds), target)),
    listWords(say('不适用', 'not applicable'), exempt, target),
  ].flatMap((list) => list ?? [])
  return sentence(
    [counted, ...lists].map(({ zh }) => zh).join('；'),
    [counted, ...lists].map(({ en }) => en).join('; '),
  )
}

/** Nothing is known of any of them, so none is said to be missed. */
const silentSentence = ({ zh, en }: Bilingual, all: number): Bilingual =>
  sentence(`共 ${all} ${zh}，均无数据`, `no data for any of ${all} ${en}`)

/** Closes a sentence; the English one begins with a capital. */
const sentence = (zh: string, en: string): Bilingual =>
  say(`${zh}。`, `${en.charAt(0).toUpperCase()}${en.slice(1)}.`)

/** How many duties there are, have fallen due and are met. */
function countWords(
  target: TargetRule,
  { zh, en }: Bilingual,
  parts: readonly AssessedPart[],
  asOf: Day,
): Bilingual {
  const all = parts.length
  const due = parts.filter((part) => part.due <= asOf).length
  const met = parts.filter(({ light }) => light === 'met').length
  const total = `共 ${all} ${zh}`
  const done = metIn(target, met === all ? `all ${all} ${en}` : `${met} of ${all} ${en}`)
  if (met === all) return say(`${total}，已全部完成`, done)
  if (due === all) return say(`${total}，已完成 ${met} ${zh}`, done)
  if (due > 0)
    return say(`${total}，已到期 ${due} ${zh}，已完成 ${met} ${zh}`, `${done}, ${due} due so far`)
  const when = isWhole(target) && parts[0] ? dayWords(parts[0].due) : null
  const [dueZh, dueEn] = when
    ? [`${when.zh}到期`, `due by ${when.en}`]
    : ['均未到期', 'none due yet']
  if (met > 0) return say(`${total}，${dueZh}，已完成 ${met} ${zh}`, `${done}, ${dueEn}`)
  const silent = parts.every(({ actual, light }) => actual === null && light !== 'no-data')
  return silent
    ? say(`${total}，${dueZh}，尚无数据`, `${all} ${en}, ${dueEn}, no data yet`)
    : say(`${total}，${dueZh}，尚未完成`, `${done}, ${dueEn}`)
}

/** A town is not met: something is done in it. */
function metIn(target: TargetRule, several: string): string {
  if (isPerEntity(target) && !isWhole(target)) return `${several} met`
  return `${target.kind === 'milestone' ? 'done' : 'met'} in ${several}`
}

/** After a number: 2 overdue, 1 without data. */
const COUNTED = { overdue: 'overdue', behind: 'behind', 'no-data': 'without data' }

/** The duties a reader wants by name: not those that are simply met or not due yet. */
const GROUPS: readonly { name: Bilingual; holds: (part: AssessedPart) => boolean }[] = [
  { name: say('逾期后完成', 'met late'), holds: ({ rule }) => rule === 'met-late' },
  ...(['overdue', 'behind', 'no-data'] as const).map((light) => ({
    name: say(LIGHT_NAMES[light].zh, COUNTED[light]),
    holds: (part: AssessedPart) => part.light === light,
  })),
]

const AT_MOST = 6

interface Labelled {
  period: Pick<AssessedPart['period'], 'title' | 'titleEn'>
  entity: Pick<Entity, 'name' | 'nameEn'> | null
}

function listWords(
  name: Bilingual,
  group: readonly Labelled[],
  target: TargetRule,
): Bilingual | null {
  if (group.length === 0) return null
  const shown = group.slice(0, AT_MOST)
  const rest = group.length - shown.length
  const names = (language: Language) => shown.map((part) => partLabel(target, part, language))
  return say(
    `${name.zh} ${group.length}：${names('zh').join('、')}${rest > 0 ? ' 等' : ''}`,
    `${group.length} ${name.en}: ${names('en').join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  )
}

/** Whose duty, and when: 罕台镇 · 2024 年 · 第一小学（2024 年春季学期）. Empty for the plan as a whole. */
function partLabel(target: TargetRule, { entity, period }: Labelled, language: Language): string {
  const when = isWhole(target) ? '' : titleIn(period, language)
  if (!entity) return when
  const who = nameIn(entity, language)
  if (!when) return who
  return language === 'zh' ? `${who}（${when}）` : `${who} (${when})`
}

function emptySentence(target: TargetRule, context: AssessmentContext): Bilingual {
  const register = registerOf(target, context.registers)
  return register && register.entities.length === 0
    ? say(
        `“${register.title}”名录尚未录入，暂无法研判。`,
        `The register “${register.titleEn ?? register.title}” has not been filled in, so nothing can be said yet.`,
      )
    : say('暂无法研判。', 'Nothing can be said yet.')
}
