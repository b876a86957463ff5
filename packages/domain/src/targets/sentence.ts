import type { Day } from '../dates/day.ts'
import { type Bilingual, type Language, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { AssessedPart } from './assessment.ts'
import { type AssessmentContext, registerOf, type TargetRule } from './duties.ts'
import { LIGHT_NAMES } from './lights.ts'
import { amountOf, both, countingMeasure, dayWords, goalWords, isWhole } from './requirement.ts'

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

/** How a target stands: its one duty's sentence, or which of its duties are met, missed and unknown. */
export function wholeSentence(
  target: TargetRule,
  context: AssessmentContext,
  parts: readonly AssessedPart[],
  asOf: Day,
): Bilingual {
  const [only] = parts
  if (parts.length === 1 && only) return only.sentence
  if (!only) return emptySentence(target, context)
  const counted = countWords(parts, countingMeasure(target, context), asOf)
  const lists = GROUPS.flatMap(({ name, holds }) => {
    const group = parts.filter(holds)
    return group.length > 0 ? [listWords(name, group, target)] : []
  })
  return sentence(
    [counted, ...lists].map(({ zh }) => zh).join('；'),
    [counted, ...lists].map(({ en }) => en).join('; '),
  )
}

/** Closes a sentence; the English one begins with a capital. */
const sentence = (zh: string, en: string): Bilingual =>
  say(`${zh}。`, `${en.charAt(0).toUpperCase()}${en.slice(1)}.`)

/** How many duties there are, have fallen due and are met. */
function countWords(parts: readonly AssessedPart[], { zh, en }: Bilingual, asOf: Day): Bilingual {
  const [all, due, met] = [
    parts.length,
    parts.filter((part) => part.due <= asOf).length,
    parts.filter(({ light }) => light === 'met').length,
  ]
  if (met === all) return say(`应完成 ${all} ${zh}，已全部完成`, `all ${all} ${en} met`)
  if (due === all)
    return say(`应完成 ${all} ${zh}，已完成 ${met} ${zh}`, `${met} of ${all} ${en} met`)
  return say(
    `共 ${all} ${zh}，已到期 ${due} ${zh}，已完成 ${met} ${zh}`,
    `${met} of ${all} ${en} met, ${due} due so far`,
  )
}

/** The duties a reader wants by name: not those that are simply met or not due yet. */
const GROUPS: readonly { name: Bilingual; holds: (part: AssessedPart) => boolean }[] = [
  { name: say('逾期后完成', 'met late'), holds: ({ rule }) => rule === 'met-late' },
  ...(['overdue', 'behind', 'no-data'] as const).map((light) => ({
    name: say(LIGHT_NAMES[light].zh, LIGHT_NAMES[light].en.toLowerCase()),
    holds: (part: AssessedPart) => part.light === light,
  })),
]

const AT_MOST = 6

function listWords(name: Bilingual, group: readonly AssessedPart[], target: TargetRule): Bilingual {
  const shown = group.slice(0, AT_MOST)
  const rest = group.length - shown.length
  const names = (language: Language) => shown.map((part) => partLabel(target, part, language))
  return say(
    `${name.zh} ${group.length}：${names('zh').join('、')}${rest > 0 ? ' 等' : ''}`,
    `${name.en} ${group.length}: ${names('en').join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  )
}

/** Whose duty, and when: 罕台镇 · 2024 年 · 第一小学（2024 年春季学期）. Empty for the plan as a whole. */
function partLabel(
  target: TargetRule,
  { entity, period }: Pick<AssessedPart, 'entity' | 'period'>,
  language: Language,
): string {
  const when = isWhole(target) ? '' : titleIn(period, language)
  if (!entity) return when
  const who = nameIn(entity, language)
  if (!when) return who
  return language === 'zh' ? `${who}（${when}）` : `${who} (${when})`
}

function emptySentence(target: TargetRule, context: AssessmentContext): Bilingual {
  const register = registerOf(target, context.registers)
  return register
    ? say(
        `“${register.title}”名录尚未录入，暂无法研判。`,
        `The register “${register.titleEn ?? register.title}” has not been filled in, so nothing can be said yet.`,
      )
    : say('暂无法研判。', 'Nothing can be said yet.')
}

function standing(
  target: TargetRule,
  context: AssessmentContext,
  part: Omit<AssessedPart, 'sentence'>,
  asOf: Day,
): Bilingual {
  const { actual, required, expected } = part
  const goal = both((language) => goalWords(target, context, required, language))
  if (actual === null)
    return part.light === 'not-due'
      ? say(
          `目标${goal.zh}，${dayWords(part.due).zh}到期，尚无数据`,
          `the goal is ${goal.en}, due by ${dayWords(part.due).en}, no data yet`,
        )
      : say('尚无数据', 'no data yet')
  if (required === null)
    return both((language) =>
      language === 'zh'
        ? `${amountOf(target, actual, language)}，尚无对照数据`
        : `${amountOf(target, actual, language)}, nothing to compare with yet`,
    )
  if (target.kind === 'milestone') return milestoneWords(part)
  const now = both((language) => amountOf(target, actual, language))
  switch (part.light) {
    case 'met':
      return part.rule === 'met-late'
        ? say(
            `${now.zh}，目标${goal.zh}，逾期后完成`,
            `${now.en}, the goal was ${goal.en}, met late`,
          )
        : say(
            `${now.zh}，已达到目标（${goal.zh.trim()}）`,
            `${now.en}, which meets the goal (${goal.en})`,
          )
    case 'overdue':
      return actual === 0
        ? say(
            `报告为零，目标${goal.zh}，未完成`,
            `reported as zero, the goal was ${goal.en}, not met`,
          )
        : say(`${now.zh}，目标${goal.zh}，未完成`, `${now.en}, the goal was ${goal.en}, not met`)
    case 'not-due':
      return say(
        `目前 ${now.zh}，目标${goal.zh}，${dayWords(part.due).zh}到期`,
        `${now.en} so far, the goal is ${goal.en}, due by ${dayWords(part.due).en}`,
      )
    default: {
      const pace = both((language) => amountOf(target, expected ?? required, language))
      const name = part.label
      return say(
        `截至 ${dayWords(asOf).zh}为 ${now.zh}，按时间进度应为 ${pace.zh}，进度${name.zh}`,
        `${now.en} by ${dayWords(asOf).en}, ${pace.en} expected by then, ${name.en.toLowerCase()}`,
      )
    }
  }
}

function milestoneWords({
  light,
  rule,
  due,
}: Pick<AssessedPart, 'light' | 'rule' | 'due'>): Bilingual {
  if (light === 'met')
    return rule === 'met-late'
      ? say('逾期后完成', 'done after the due date')
      : say('已完成', 'done')
  return light === 'overdue'
    ? say(`未完成，期限为 ${dayWords(due).zh}`, `not done, it was due by ${dayWords(due).en}`)
    : say(`未完成，${dayWords(due).zh}到期`, `not done yet, due by ${dayWords(due).en}`)
}
