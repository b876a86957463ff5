import { type Bilingual, type Language, say, ValueState, valueName } from '@gangyao/domain'
import type { Column } from '@gangyao/sheets'

/** What is written into a cell to take out what was there; an empty cell changes nothing. */
export const CLEAR = ['清空', 'CLEAR'] as const
export const isClear = (cell: string | null): boolean => CLEAR.some((word) => word === cell)

/** In Chinese first, then in English. */
const both = (words: readonly Bilingual[]) => [
  ...words.map(({ zh }) => zh),
  ...words.map(({ en }) => en),
]

export const YES = say('是', 'yes')
export const NO = say('否', 'no')

/** The states in the order in which a person needs them. */
export const STATES = ValueState.options
export const stateWord = (state: ValueState): Bilingual => valueName('state', state)

const NO_PROGRESS = {
  key: 'noProgress',
  title: say('本期无进展', 'No progress'),
  width: 12,
} as const
const COMPLETED_ON = {
  key: 'completedOn',
  title: say('完成日期', 'Finished on'),
  width: 14,
  kind: 'date',
} as const
const STATE = { key: 'state', title: say('数据状态', 'State'), width: 12 } as const

/**
 * What units write of tasks: a row for each task and unit. What a person reads and fills in comes first, and what the
 * row is known by last.
 */
export const PROGRESS_COLUMNS = [
  { key: 'task', title: say('任务代码', 'Task code'), width: 10, locked: true },
  { key: 'taskTitle', title: say('任务', 'Task'), width: 30, locked: true, optional: true },
  { key: 'unitName', title: say('填报单位', 'Unit'), width: 15, locked: true, optional: true },
  { key: 'earlier', title: say('上期填报', 'Last cycle'), width: 32, locked: true, optional: true },
  { key: 'narrative', title: say('本期进展', 'What was done'), width: 52 },
  { ...NO_PROGRESS, choices: both([YES, NO]) },
  { key: 'why', title: say('原因', 'Why'), width: 26 },
  { ...COMPLETED_ON, words: CLEAR },
  { key: 'evidence', title: say('佐证材料编号', 'Evidence'), width: 16 },
  { key: 'stage', title: say('目前状态', 'Stage'), width: 14, locked: true, optional: true },
  { key: 'unit', title: say('单位代码', 'Unit code'), width: 12, locked: true },
  { key: 'cycle', title: say('填报周期', 'Cycle'), width: 18, locked: true },
  { key: 'version', title: say('版本', 'Version'), width: 7, kind: 'number', locked: true },
] as const satisfies Column[]
export type ProgressColumn = (typeof PROGRESS_COLUMNS)[number]['key']

/** The figures of owed targets: a row for each target, period, unit, entity and category. */
export const FIGURE_COLUMNS = [
  { key: 'target', title: say('指标代码', 'Target code'), width: 10, locked: true },
  { key: 'targetTitle', title: say('指标', 'Target'), width: 34, locked: true, optional: true },
  { key: 'measure', title: say('计量单位', 'Measure'), width: 10, locked: true, optional: true },
  { key: 'periodTitle', title: say('周期', 'Period'), width: 16, locked: true, optional: true },
  { key: 'entityName', title: say('对象', 'Entity'), width: 18, locked: true, optional: true },
  { key: 'unitName', title: say('填报单位', 'Unit'), width: 15, locked: true, optional: true },
  { ...STATE, choices: both(STATES.map(stateWord)) },
  { key: 'value', title: say('数值', 'Value'), width: 12, kind: 'number' },
  { key: 'numerator', title: say('分子', 'Numerator'), width: 12, kind: 'number' },
  { key: 'denominator', title: say('分母', 'Denominator'), width: 12, kind: 'number' },
  { key: 'happened', title: say('发生日期', 'Happened on'), width: 14, kind: 'date' },
  { key: 'note', title: say('备注', 'Note'), width: 24 },
  { key: 'reason', title: say('更正理由', 'Reason'), width: 20 },
  { key: 'period', title: say('周期代码', 'Period code'), width: 13, locked: true },
  { key: 'entity', title: say('对象代码', 'Entity code'), width: 14, locked: true },
  { key: 'dimension', title: say('类别代码', 'Category code'), width: 10, locked: true },
  { key: 'unit', title: say('单位代码', 'Unit code'), width: 12, locked: true },
  { key: 'cycle', title: say('填报周期', 'Cycle'), width: 18, locked: true },
  { key: 'version', title: say('版本', 'Version'), width: 7, kind: 'number', locked: true },
] as const satisfies Column[]
export type FigureColumn = (typeof FIGURE_COLUMNS)[number]['key']

/** The first sheet, which says how the others are filled in and is not looked at when it comes back. */
export const GUIDE_COLUMNS = [
  { key: 'text', title: say('填写说明', 'How to fill it in'), width: 90, locked: true },
] as const satisfies Column[]

/** All kinds of sheet that a workbook of reports may have. */
export const KINDS = {
  progress: PROGRESS_COLUMNS,
  figures: FIGURE_COLUMNS,
  guide: GUIDE_COLUMNS,
} as const

/** The columns as they are written, with the choices in one language; both are read. */
export const writtenColumns = (columns: readonly Column[], language: Language): Column[] =>
  columns.map((column) => {
    if (column.key === NO_PROGRESS.key) return { ...column, choices: [YES[language], NO[language]] }
    if (column.key === STATE.key)
      return { ...column, choices: STATES.map((state) => stateWord(state)[language]) }
    return column
  })

export const GUIDE_LINES: readonly Bilingual[] = [
  say(
    '1. 只填黄色表头下面的格子；灰色格子是代码和上期内容，已经锁定，请不要改动表头和代码。行的先后、工作表的名称可以变。',
    '1. Fill in the cells below yellow headings. Grey cells hold codes and what was written last time; leave them and the headings as they are. The order of rows and the names of sheets do not matter.',
  ),
  say(
    '2. 空格子不改动已有内容；要删去已有的文字或完成日期，填“清空”。',
    '2. An empty cell changes nothing. To take out a text or a day that is there, write CLEAR.',
  ),
  say(
    '3. 没有进展的，在“本期无进展”里选“是”，“本期进展”留空，在“原因”里写一句话。',
    '3. Where nothing was done, choose “yes” under “No progress”, leave “What was done” empty and say why in a sentence.',
  ),
  say(
    '4. 日期写成 2024-06-01；数字可以写 1200、1,200 或 1.2万，不带单位。佐证材料有几份的，编号之间用顿号隔开。',
    '4. Write days as 2024-06-01 and numbers without a unit. Put commas between several codes of evidence.',
  ),
  say(
    '5. “数据”表按整行算：填了状态或数值，就以这一行的状态和数值为准。没有发生的选“零报告”；不适用的选“不适用”，数值留空；填完成情况的指标，已完成填 1，未完成填 0。',
    '5. A row of the sheet of figures counts as a whole: with a state or a number in it, state and numbers are those of the row. Choose “report of zero” where nothing happened; for “not applicable” leave the numbers empty. A milestone is 1 when it is done and 0 before.',
  ),
  say(
    '6. 填好后在系统里“导入 Excel”：先看到会改什么，确认后才写入；写入的是草稿，审核和报送仍在系统里办理。',
    '6. Then import it in the panel: what would change is shown first and written once you confirm. Only drafts are written; signing and handing in stay in the panel.',
  ),
]
