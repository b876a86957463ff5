import type { Day } from '../dates/day.ts'
import {
  type Bilingual,
  LANGUAGES,
  type Language,
  nameIn,
  say,
  titleIn,
} from '../text/bilingual.ts'
import { formatNumber } from '../text/number.ts'
import type { AssessedPart } from './assessment.ts'
import { type AssessmentContext, isPerEntity, registerOf, type TargetRule } from './duties.ts'
import { LIGHT_NAMES, type Light } from './lights.ts'

/** A value with its measure: `46 名`, `90%`, `46 people`. */
export function amountOf(
  target: Pick<TargetRule, 'measure' | 'measureEn'>,
  value: number,
  language: Language,
): string {
  const number = formatNumber(value, language)
  if (target.measure === '%') return `${number}%`
  return `${number} ${language === 'en' ? (target.measureEn ?? target.measure) : target.measure}`
}

/** The promise in words, made of its fields: 每年不少于 40 名 · at least 40 people every year. */
export function requirementOf(target: TargetRule, context: AssessmentContext): Bilingual {
  const register = registerOf(target, context.plan.registers)
  const due = target.due ?? context.plan.end
  const times = TIMES[target.recurrence](due)
  if (!register)
    return say(`${times.zh}${valueWords(target, 'zh')}`, `${valueWords(target, 'en')} ${times.en}`)
  const among = scopeWords(target, register)
  return say(
    `${among.zh}${times.zh}${valueWords(target, 'zh')}`,
    `${valueWords(target, 'en')} for ${among.en} ${times.en}`,
  )
}

/** What the figures of a target with several duties count. */
export function countingMeasure(target: TargetRule): Bilingual {
  if (isPerEntity(target))
    return target.recurrence === 'plan' || target.recurrence === 'once'
      ? say('个', 'of them')
      : say('项次', 'duties')
  return PERIOD_WORDS[target.recurrence] ?? say('项', 'duties')
}

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
  const measure = countingMeasure(target)
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
          `${goal.zh}，${part.due} 到期，尚未开始统计`,
          `${goal.en}, due ${part.due}, nothing counted yet`,
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
        `目前 ${now.zh}，目标${goal.zh}，${part.due} 到期`,
        `${now.en} so far, the goal is ${goal.en}, due ${part.due}`,
      )
    default: {
      const pace = both((language) => amountOf(target, expected ?? required, language))
      const name = LIGHT_NAMES[part.light]
      return say(
        `截至 ${asOf} 为 ${now.zh}，按时间进度应为 ${pace.zh}，${name.zh}`,
        `${now.en} by ${asOf}, ${pace.en} expected by then, ${name.en.toLowerCase()}`,
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
    ? say(`未完成，期限 ${due}`, `not done, it was due ${due}`)
    : say(`未完成，${due} 到期`, `not done yet, due ${due}`)
}

/** The comparator and its number: 不少于 40 名. */
function valueWords(target: TargetRule, language: Language): string {
  const zh = language === 'zh'
  const value = target.value === null ? '' : amountOf(target, target.value, language)
  const ratio = target.kind === 'ratio' || target.kind === 'survey'
  switch (target.comparator) {
    case 'gte':
      return zh ? `${ratio ? '不低于' : '不少于'} ${value}` : `at least ${value}`
    case 'gt':
      return zh ? `超过 ${value}` : `more than ${value}`
    case 'lte':
      return zh ? `不超过 ${value}` : `at most ${value}`
    case 'about':
      return zh ? `${value}左右` : `about ${value}`
    case 'between': {
      const lower = formatNumber(target.value ?? 0, language)
      const upper = amountOf(target, target.upper ?? 0, language)
      return zh ? `${lower}—${upper}` : `${lower}–${upper}`
    }
    case 'all':
      return zh ? '全部完成' : 'done in full'
    case 'benchmark':
      return zh ? '不低于对照水平' : 'no lower than the benchmark'
    case 'eq':
      if (target.kind === 'milestone') return zh ? '全部完成' : 'done in full'
      return zh ? `达到 ${value}` : value
  }
}

function scopeWords(
  { scope, recurrence }: TargetRule,
  register: {
    title: string
    titleEn?: string | null | undefined
    entities: readonly { code: string; name: string; nameEn?: string | null | undefined }[]
  },
): Bilingual {
  if (scope.kind === 'list')
    return both((language) => {
      const names = register.entities
        .filter(({ code }) => scope.entities.includes(code))
        .map((entity) => nameIn(entity, language))
      return names.join(language === 'zh' ? '、' : ', ')
    })
  const others = scope.kind === 'register' && scope.except?.length
  const every = recurrence !== 'plan' && recurrence !== 'once'
  return say(
    `${others ? '其他各' : '每个'}${register.title}${every ? '' : '，'}`,
    `${others ? 'each other entry of' : 'each entry of'} “${register.titleEn ?? register.title}”`,
  )
}

/** The duty spans the whole plan, so naming its period says nothing. */
const isWhole = ({ recurrence }: TargetRule) => recurrence === 'plan' || recurrence === 'once'

const both = (word: (language: Language) => string): Bilingual => {
  const [zh, en] = LANGUAGES.map(word)
  return say(zh ?? '', en ?? '')
}

const TIMES: Record<TargetRule['recurrence'], (due: Day) => Bilingual> = {
  plan: () => say('规划期内', 'over the plan’s term'),
  once: (due) => say(`到 ${due} `, `by ${due}`),
  year: () => say('每年', 'every year'),
  half: () => say('每半年', 'every half-year'),
  quarter: () => say('每季度', 'every quarter'),
  month: () => say('每月', 'every month'),
  term: () => say('每学期', 'every school term'),
}

const PERIOD_WORDS: Partial<Record<TargetRule['recurrence'], Bilingual>> = {
  year: say('年', 'years'),
  half: say('个半年', 'half-years'),
  quarter: say('个季度', 'quarters'),
  month: say('个月', 'months'),
  term: say('个学期', 'school terms'),
}
