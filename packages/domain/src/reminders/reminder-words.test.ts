import { expect, it } from 'vitest'
import { aCycle } from '../../test/factories.ts'
import { mailWords } from '../notifications/mail-words.ts'
import { groupWords, reminderEntry, reminderTitle } from './reminder-words.ts'
import type { Reminder } from './reminders-due.ts'

const cycle = aCycle()
const unit = { code: 'jiaotiju', name: '区教育体育局', nameEn: 'Education Bureau' }
const aReminder = (fields: Partial<Reminder> = {}): Reminder => ({
  ...{ to: 'editor', unit: 'jiaotiju', step: 'due', on: '2024-10-14', due: '2024-10-14' },
  ...{ tasks: ['A1.1', 'A1.2'], asked: [] },
  ...fields,
})

it('says whose, what and until when, and leads to the form', () => {
  expect(reminderEntry(aReminder(), cycle, unit)).toEqual({
    words: {
      zh: '2024 年第三季度进展填报：区教育体育局有 2 项待填写和报送（A1.1、A1.2），请于 2024-10-14 前办理',
      en: 'Progress reports, 2024 Q3: Education Bureau has 2 reports to write and hand in (A1.1, A1.2); due 2024-10-14',
    },
    link: '/reports/2021-2025~2024-Q3?unit=jiaotiju',
  })
  const late = aReminder({ step: 'after', tasks: ['A1.1'], asked: ['A2.1'] })
  expect(reminderEntry(late, cycle, unit).words.zh).toContain(
    '1 项待填写和报送（A1.1），1 项材料待提供（A2.1），期限 2024-10-14 已过',
  )
  const office = aReminder({ to: 'office', unit: null, step: 'review' })
  expect(reminderEntry(office, cycle, null)).toMatchObject({
    words: { zh: expect.stringContaining('：2 项待统筹单位审核（A1.1、A1.2）') },
    link: '/cycles/2021-2025~2024-Q3/board',
  })
})

it('counts over all of them', () => {
  expect(reminderTitle([aReminder(), aReminder({ tasks: [], asked: ['B'] })]).zh).toBe(
    '填报提醒：3 项待办理',
  )
  expect(reminderTitle([aReminder({ tasks: ['A'] })]).en).toBe('Reminder: 1 item to see to')
})

it('tells a group how much is open and nobody’s name', () => {
  const all = [
    aReminder(),
    aReminder({ unit: 'weixuanbu', tasks: ['A2.1'] }),
    aReminder({ to: 'office', unit: null }),
  ]
  expect(groupWords(all, cycle)).toEqual([
    {
      zh: '2024 年第三季度进展填报：2 个单位还有 3 项待办理，期限 2024-10-14',
      en: 'Progress reports, 2024 Q3: 3 items of 2 units to see to, due 2024-10-14',
    },
  ])
})

it('makes one mail of all that there is, with addresses where there is one', () => {
  const notification = {
    title: reminderTitle([aReminder()]),
    entries: [reminderEntry(aReminder(), cycle, unit)],
  }
  const options = { language: 'zh', from: '东胜区', origin: 'https://gangyao.example' } as const
  const one = mailWords([notification], options)
  expect(one.subject).toBe('【东胜区】填报提醒：2 项待办理')
  expect(one.text).toContain(
    'https://gangyao.example/admin/reports/2021-2025~2024-Q3?unit=jiaotiju\n',
  )
  const two = mailWords([notification, notification], {
    ...options,
    language: 'en',
    origin: undefined,
  })
  expect(two.subject).toBe('[东胜区] 2 notifications')
  expect(two.text).not.toContain('http')
  expect(two.text).toContain('open the bell')
})
