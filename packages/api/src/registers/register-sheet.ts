import { type Register, say } from '@gangyao/domain'
import type { Column, Table } from '@gangyao/sheets'

/** The columns of a register in Excel, the same out and in. */
export const REGISTER_COLUMNS = [
  { key: 'code', title: say('代码', 'Code'), width: 20, optional: true },
  { key: 'name', title: say('名称', 'Name'), width: 36 },
  { key: 'nameEn', title: say('英文名称', 'English name'), width: 36, optional: true },
  { key: 'from', title: say('起始日期', 'From'), width: 14, kind: 'date', optional: true },
  { key: 'to', title: say('截止日期', 'To'), width: 14, kind: 'date', optional: true },
] as const satisfies Column[]
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number]['key']

/** A register as a table. Filling it in and importing it changes what was changed in it and nothing else. */
export const registerTable = ({ title, titleEn, entities }: Register): Table => ({
  name: say(title, titleEn ?? title),
  columns: REGISTER_COLUMNS,
  rows: entities.map(({ code, name, nameEn, from, to }) => ({
    ...{ code, name, nameEn: nameEn ?? null, from: from ?? null, to: to ?? null },
  })),
  note: say(
    '一行一个。代码可以不填，系统会给出；起止日期写成 2024-09-01，一直都有的不填。表里没有的不会被删去。',
    'One on each line. The code may be left empty and is then given. Days are written 2024-09-01, or left empty. What is not in the table is not removed.',
  ),
})
