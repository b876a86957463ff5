import type { Day } from '../dates/day.ts'
import { type Bilingual, type Language, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { AssessedPart } from './assessment.ts'
import { type AssessmentContext, registerOf, type TargetRule } from './duties.ts'
import { LIGHT_NAMES, type Light } from './lights.ts'
import { amountOf, both, countingMeasure, dayWords, isWhole, valueWords } from './requirement.ts'

/** How one duty stands, without naming its target. */
export function partSentence(
  target: TargetRule,
  part: Omit<AssessedPart, 'sentence'>,
  asOf: Day,
): Bilingual {
  const who = {
    zh: `${part.entity?.name ?? ''}${isWhole(target) ? '' : part.period.title}`,
    en: [
      part.entity && nameIn(part.entity, 'en'),
      isWhole(target) ? '' : titleIn(part.period, 'en'),
    ]
      .filter(Boolean)
      .join(', '),
  }
  const words = standing(target, part, asOf)
  return {
    zh: `${who.zh && words.zh ? `${who.zh}：` : who.zh}${words.zh}。`,
    en: `${who.en ? `${who.en}: ` : ''}${words.en}.`,
  }
}

/** How a target stands: its one duty's sentence, or which of its duties are met, missed and unknown. */
export function wholeSentence(
  target: TargetRule,
  context: AssessmentContext,
  parts: readonly AssessedPart[],
  light: Light,
): Bilingual {
  const [only] = parts
  if (parts.length === 1 && only) return only.sentence
  if (!only) return emptySentence(target, context)
  const measure = countingMeasure(target, context)
  const met = parts.filter((part) => part.light === 'met')
  const groups = (['overdue', 'behind', 'no-data', 'on-course'] as const).map(
    (name) => [name, parts.filter((part) => part.light === name)] as const,
  )
  const listed = (language: Language) =>
    groups
      .filter(([, group]) => group.length > 0)
      .map(([name, group]) => listWords(LIGHT_NAMES[name], group, target, language))
  const end = light === 'met' ? say('，已全部完成', ', all of them') : say('', '')
  return {
    zh: `${[`应完成 ${parts.length} ${measure.zh}，已完成 ${met.length} ${measure.zh}${end.zh}`, ...listed('zh')].join('；')}。`,
    en: `${[`${met.length} of ${parts.length} ${measure.en} met${end.en}`, ...listed('en')].join('; ')}.`,
  }
}

const AT_MOST = 6

function listWords(
  name: Bilingual,
  group: readonly AssessedPart[],
  target: TargetRule,
  language: Language,
): string {
  const label = (part: AssessedPart) =>
    [
      part.entity && nameIn(part.entity, language),
      isWhole(target) ? null : titleIn(part.period, language),
    ]
      .filter(Boolean)
      .join(language === 'zh' ? '' : ' ')
  const shown = group.slice(0, AT_MOST).map(label)
  const rest = group.length - shown.length
  return language === 'zh'
    ? `${name.zh} ${group.length}：${shown.join('、')}${rest > 0 ? `等 ${group.length} 项` : ''}`
    : `${name.en.toLowerCase()} ${group.length}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function emptySentence(target: TargetRule, context: AssessmentContext): Bilingual {
  const register = registerOf(target, context.plan.registers)
  return register
    ? say(
        `“${register.title}”名录尚未录入，暂无法研判。`,
        `The register “${register.titleEn ?? register.title}” has not been filled in, so nothing can be said yet.`,
      )
    : say('暂无法研判。', 'Nothing can be said yet.')
}

function standing(target: TargetRule, part: Omit<AssessedPart, 'sentence'>, asOf: Day): Bilingual {
  const { actual, required, expected } = part
  const goal = both((language) => valueWords(target, language))
  if (actual === null)
    return part.light === 'not-due'
      ? say(
          `目标${goal.zh}，${dayWords(part.due).zh}到期，尚无数据`,
          `the goal is ${goal.en}, due ${dayWords(part.due).en}, no data yet`,
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
        : say(`${now.zh}，达到目标（${goal.zh}）`, `${now.en}, which meets the goal (${goal.en})`)
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
        `${now.en} so far, the goal is ${goal.en}, due ${dayWords(part.due).en}`,
      )
    default: {
      const pace = both((language) => amountOf(target, expected ?? required, language))
      const name = LIGHT_NAMES[part.light]
      return say(
        `截至 ${dayWords(asOf).zh}为 ${now.zh}，按时间进度应为 ${pace.zh}，${name.zh}`,
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
    ? say(`未完成，期限为 ${dayWords(due).zh}`, `not done, it was due ${dayWords(due).en}`)
    : say(`未完成，${dayWords(due).zh}到期`, `not done yet, due ${dayWords(due).en}`)
}
