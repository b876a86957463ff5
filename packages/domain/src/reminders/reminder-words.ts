import type { Cycle } from '../cycles/cycle.ts'
import type { NotificationEntry } from '../notifications/notification.ts'
import { type Bilingual, type Language, nameIn, say, titleIn } from '../text/bilingual.ts'
import type { Unit } from '../units/unit.ts'
import type { ReminderDesk } from './reminder-step.ts'
import type { Reminder } from './reminders-due.ts'

type Named = Pick<Unit, 'name' | 'nameEn'>
type Titled = Pick<Cycle, 'plan' | 'code' | 'title' | 'titleEn'>
type Told = Pick<Reminder, 'to' | 'step' | 'due' | 'tasks' | 'asked'>

/** So many codes are named; of more there is only how many. */
const MOST_NAMED = 6

/** The page of the panel where a unit’s report is written. */
export const formLink = ({ plan, code }: Pick<Cycle, 'plan' | 'code'>, unit: string): string =>
  `/reports/${plan}~${code}?unit=${unit}`

/** The office’s board of a cycle. */
export const boardLink = ({ plan, code }: Pick<Cycle, 'plan' | 'code'>): string =>
  `/cycles/${plan}~${code}/board`

/** What one reminder says, and the page it leads to. */
export function reminderEntry(
  reminder: Told,
  cycle: Titled,
  unit: (Named & { code: string }) | null,
): NotificationEntry {
  return {
    words: say(sentence(reminder, cycle, unit, 'zh'), sentence(reminder, cycle, unit, 'en')),
    link: unit ? formLink(cycle, unit.code) : boardLink(cycle),
  }
}

/** The title of all reminders of one person on one day. */
export function reminderTitle(reminders: readonly Told[]): Bilingual {
  const count = reminders.reduce((sum, one) => sum + countOf(one), 0)
  return say(
    `填报提醒：${count} 项待办理`,
    `Reminder: ${count} ${count === 1 ? 'item' : 'items'} to see to`,
  )
}

/** What a group is told of a cycle: how much is open, of nobody by name. */
export function groupWords(
  reminders: readonly (Told & { unit: string | null })[],
  cycle: Titled,
): Bilingual[] {
  const waiting = reminders.filter(({ to }) => to !== 'office')
  const days = [...new Set(waiting.map(({ due }) => due))].sort()
  return days.map((due) => {
    const these = waiting.filter((one) => one.due === due)
    const units = new Set(these.map(({ unit }) => unit)).size
    const items = these.reduce((sum, one) => sum + countOf(one), 0)
    return say(
      `${titleIn(cycle, 'zh')}：${units} 个单位还有 ${items} 项待办理，期限 ${due}`,
      `${titleIn(cycle, 'en')}: ${counted(items, 'item')} of ${counted(units, 'unit')} to see to, due ${due}`,
    )
  })
}

const countOf = ({ tasks, asked }: Pick<Told, 'tasks' | 'asked'>) => tasks.length + asked.length

function sentence(reminder: Told, cycle: Titled, unit: Named | null, language: Language): string {
  const { to, step, due, tasks, asked } = reminder
  const title = titleIn(cycle, language)
  const whose = unit ? nameIn(unit, language) : ''
  const late = step === 'after' || step === 'last'
  if (language === 'zh') {
    const what = [
      ...(tasks.length > 0 ? [`${tasks.length} 项${TO_DO_ZH[to]}${named(tasks, language)}`] : []),
      ...(asked.length > 0 ? [`${asked.length} 项材料待提供${named(asked, language)}`] : []),
    ].join('，')
    const opening = step === 'opens' ? '已开始填报，' : ''
    const when = late ? `期限 ${due} 已过，请尽快办理` : `请于 ${due} 前办理`
    return `${title}：${opening}${whose}${unit ? '有 ' : ''}${what}，${when}`
  }
  const what = [
    ...(tasks.length > 0
      ? [`${counted(tasks.length, 'report')} ${TO_DO_EN[to]}${named(tasks, language)}`]
      : []),
    ...(asked.length > 0
      ? [`${counted(asked.length, 'contribution')} to supply${named(asked, language)}`]
      : []),
  ].join(', ')
  const opening = step === 'opens' ? 'reporting has begun; ' : ''
  const when = late ? `it was due on ${due}; please see to it soon` : `due ${due}`
  return `${title}: ${opening}${unit ? `${whose} has ` : ''}${what}; ${when}`
}

const TO_DO_ZH: Record<ReminderDesk, string> = {
  editor: '待填写和报送',
  approver: '待单位审核',
  office: '待统筹单位审核',
}
const TO_DO_EN: Record<ReminderDesk, string> = {
  editor: 'to write and hand in',
  approver: 'to sign',
  office: 'waiting for the office',
}

/** Which ones, where they are few. */
function named(codes: readonly string[], language: Language): string {
  if (codes.length > MOST_NAMED) return ''
  return language === 'zh' ? `（${codes.join('、')}）` : ` (${codes.join(', ')})`
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
