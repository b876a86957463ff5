/** The project's colours (`apps/public/assets/site.css`); every text keeps 4.5:1 on the card and on a bar. */
export const PALETTE = {
  card: '#ffffff',
  ink: '#1f242b',
  soft: '#545b65',
  line: '#ddd7ca',
  grid: '#ece8df',
  accent: '#17508a',
  bar: '#b9d0e8',
  goal: '#8a5a00',
} as const

/** No quotation marks are needed for names of words, so the list fits into an attribute as it is. */
export const FONTS = 'Noto Sans SC,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif'
