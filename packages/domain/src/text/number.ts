import type { Language } from './bilingual.ts'

const FORMATS: Record<Language, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
}
const PERCENT: Record<Language, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }),
}

/** `10000` → `10,000`; at most two decimals. */
export const formatNumber = (value: number, language: Language = 'zh'): string =>
  // Most numbers are small and whole, and Intl takes ten times as long.
  Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : FORMATS[language].format(value)

/** A share of 1 → per cent with at most one decimal: `0.255` → `25.5%`. */
export const formatShare = (share: number, language: Language = 'zh'): string =>
  PERCENT[language].format(share)
