import type { Language } from '../text/bilingual.ts'
import type { Notification } from './notification.ts'

interface Mailed {
  language: Language
  /** What the server is called by: the name of the district. */
  from: string
  /** The address people use, without which there are no links; a path says where to look. */
  origin: string | undefined
}

/** All that one mail holds, in plain text. */
export function mailWords(
  notifications: readonly Pick<Notification, 'title' | 'entries'>[],
  { language, from, origin }: Mailed,
): { subject: string; text: string } {
  const zh = language === 'zh'
  const [first] = notifications
  const subject =
    first && notifications.length === 1
      ? first.title[language]
      : zh
        ? `${notifications.length} 条通知`
        : `${notifications.length} notifications`
  const parts = notifications.map(({ title, entries }) =>
    [
      title[language],
      ...entries.map(({ words, link }) => {
        const lead = `- ${words[language]}`
        return link !== null && origin ? `${lead}\n  ${origin}/admin${link}` : lead
      }),
    ].join('\n'),
  )
  const end = zh
    ? [
        ...(origin ? [] : ['办理：登录纲要管理后台，打开右上角的通知。']),
        '本邮件由系统自动发出，请勿回复；每人每天最多一封。登录后可在“我的账号”中选择收哪些。',
      ]
    : [
        ...(origin ? [] : ['To see to it: sign in to the panel and open the bell at the top.']),
        'This mail comes from a program; do not answer it. There is at most one a day for each person. Choose what comes under “My account”.',
      ]
  return {
    subject: zh ? `【${from}】${subject}` : `[${from}] ${subject}`,
    text: `${[...parts, end.join('\n')].join('\n\n')}\n`,
  }
}
