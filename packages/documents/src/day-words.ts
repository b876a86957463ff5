import type { Day, Language } from '@gangyao/domain'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** 成文日期: all figures, no leading zeros. */
export function dayWords(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'zh'
    ? `${year}年${month}月${date}日`
    : `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
