import {
  BOARD_STAGE_NAMES,
  boardStageOf,
  type Day,
  figuresOwed,
  type Language,
  nameIn,
  say,
  titleIn,
} from '@gangyao/domain'
import { type Cell, type Table, writeWorkbook } from '@gangyao/sheets'
import type { EarlierText } from '../reports/read-earlier.ts'
import { progressCells, valueCells } from './cells.ts'
import type { CycleWork, KnownValue } from './read-cycle-work.ts'
import {
  FIGURE_COLUMNS,
  GUIDE_COLUMNS,
  GUIDE_LINES,
  PROGRESS_COLUMNS,
  writtenColumns,
} from './report-sheet.ts'

export interface SheetAsked {
  /** One unit’s own form; left out: those of all. */
  unit?: string | undefined
  language: Language
  today: Day
  /** What was accepted last, by unit and task. */
  earlier: ReadonlyMap<string, ReadonlyMap<string, EarlierText>>
}

type Row = Table['rows'][number]

/** More sheets than this could not be read back beside the others. */
const MOST_SHEETS = 24

/** What is asked in a cycle as a workbook, with all that is known: how to fill it in, tasks, figures. */
export function reportWorkbook(work: CycleWork, asked: SheetAsked): Promise<Uint8Array> {
  const columns = writtenColumns(PROGRESS_COLUMNS, asked.language)
  const sheets = progressSheets(work, asked).filter(({ rows }) => rows.length > 0)
  const all = {
    name: say('进展填报', 'Reports'),
    rows: sheets.flatMap(({ rows }) => rows),
  }
  const parted = asked.unit === undefined && sheets.length <= MOST_SHEETS
  const progress = (parted ? sheets : [all]).map((sheet) => ({ ...sheet, columns, closed: true }))
  const figures = {
    name: say('数据', 'Figures'),
    columns: writtenColumns(FIGURE_COLUMNS, asked.language),
    rows: figureRows(work, asked),
    closed: true,
  }
  const filled = [...progress, figures].filter(({ rows }) => rows.length > 0)
  return writeWorkbook([guide(work, asked), ...filled], asked.language)
}

function guide({ cycle, records }: CycleWork, { unit, language }: SheetAsked): Table {
  const whose = records.units.find(({ code }) => code === unit)
  const head = [titleIn(cycle, language), whose && nameIn(whose, language)]
  const lines = [
    head.filter(Boolean).join(' · '),
    say(
      `单位审核后于 ${cycle.approverDue} 前报送。`,
      `To be signed and handed in by ${cycle.approverDue}.`,
    )[language],
    ...GUIDE_LINES.map((line) => line[language]),
  ]
  const rows = lines.map((text) => ({ text }))
  const [{ title: name }] = GUIDE_COLUMNS
  return { name, columns: GUIDE_COLUMNS, rows, closed: true }
}

/** One sheet for each action or project, in the order of the plan. */
function progressSheets(work: CycleWork, asked: SheetAsked) {
  const { actions, projects, tasks } = work.records
  const rowsIn = (belongs: (task: (typeof tasks)[number]) => boolean) =>
    tasks.filter(belongs).flatMap(({ code }) => progressRows(work, asked, code))
  return [
    ...[...actions, ...projects].map(({ code, title, titleEn }) => ({
      name: say(`${code} ${title}`, `${code} ${titleEn ?? title}`),
      rows: rowsIn((task) => (task.action ?? task.project) === code),
    })),
    {
      name: say('其他任务', 'Other tasks'),
      rows: rowsIn(({ action, project }) => action === null && project === null),
    },
  ]
}

function progressRows(work: CycleWork, asked: SheetAsked, task: string): Row[] {
  const { language, unit: only, earlier } = asked
  const nameOf = namesIn(work, language)
  return work.duties
    .filter((duty) => duty.task === task && (only === undefined || duty.unit === only))
    .map(({ unit }) => {
      const { stored, state } = work.itemOf(unit, task)
      const before = earlier.get(unit)?.get(task)
      return {
        ...{ cycle: idOfCycle(work), task, unit },
        ...{ taskTitle: nameOf.task(task), unitName: nameOf.unit(unit) },
        stage: BOARD_STAGE_NAMES[boardStageOf(state)][language],
        earlier: before ? earlierWords(before, language) : null,
        ...inLanguage(progressCells(stored), language),
        version: stored?.version ?? 0,
      }
    })
}

export const idOfCycle = ({ cycle: { plan, code } }: Pick<CycleWork, 'cycle'>) => `${plan}~${code}`

function earlierWords({ title, text }: EarlierText, language: Language): string {
  const words = text.noProgress
    ? `${say('本期无进展', 'No progress')[language]}${language === 'zh' ? '：' : ': '}${text.why ?? ''}`
    : text.narrative
  return language === 'zh' ? `【${title}】${words}` : `[${title}] ${words}`
}

function figureRows(work: CycleWork, { unit: only, language, today }: SheetAsked): Row[] {
  const { records, cycle, values, duties } = work
  const nameOf = namesIn(work, language)
  const known = new Map(values.filter(isTyped).map((value) => [keyOfValue(value), value]))
  return duties
    .filter(({ unit }) => only === undefined || unit === only)
    .flatMap((duty) => figuresOwed(duty, { records, cycle, values, today }))
    .map((figure) => {
      const { target, period, unit, entity, dimension } = figure
      const value = known.get(keyOfValue(figure))
      return {
        ...{ cycle: idOfCycle(work), target, period, unit, entity, dimension },
        ...{ targetTitle: nameOf.target(target), measure: nameOf.measure(target) },
        ...{ periodTitle: nameOf.period(period), unitName: nameOf.unit(unit) },
        entityName: [nameOf.entity(target, entity), nameOf.category(target, dimension)]
          .filter(Boolean)
          .join(' '),
        ...inLanguage(valueCells(value), language),
        version: value?.version ?? 0,
      }
    })
}

const isTyped = ({ source }: KnownValue) => source === 'typed'

export const keyOfValue = ({
  target,
  period,
  unit,
  entity,
  dimension,
}: Pick<KnownValue, 'target' | 'period' | 'unit' | 'entity' | 'dimension'>) =>
  [target, period, unit, entity, dimension].join('~')

function inLanguage(
  cells: Record<string, Cell | { zh: string; en: string }>,
  language: Language,
): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [
      key,
      cell !== null && typeof cell === 'object' ? cell[language] : cell,
    ]),
  )
}

/** What codes are called. */
function namesIn({ records }: CycleWork, language: Language) {
  const byCode = <T extends { code: string }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.code, one]))
  const [tasks, units] = [byCode(records.tasks), byCode(records.units)]
  const [targets, periods] = [byCode(records.targets), byCode(records.periods)]
  const titled = (map: ReadonlyMap<string, { title: string; titleEn: string | null }>) => {
    return (code: string) => {
      const one = map.get(code)
      return one ? titleIn(one, language) : code
    }
  }
  return {
    task: titled(tasks),
    target: titled(targets),
    period: titled(periods),
    unit: (code: string) => {
      const unit = units.get(code)
      return unit ? nameIn(unit, language) : code
    },
    measure: (code: string) => {
      const target = targets.get(code)
      if (!target) return ''
      return language === 'en' ? (target.measureEn ?? target.measure) : target.measure
    },
    entity: (code: string, entity: string) => {
      const scope = targets.get(code)?.scope
      if (entity === '' || !scope || scope.kind === 'district') return entity
      const register = records.registers.find((one) => one.code === scope.register)
      const found = register?.entities.find((one) => one.code === entity)
      return found ? nameIn(found, language) : entity
    },
    category: (code: string, dimension: string) => {
      const dimensions = targets.get(code)?.dimensions ?? []
      const found = dimensions
        .flatMap(({ categories }) => categories)
        .find((one) => one.code === dimension)
      return found ? titleIn(found, language) : dimension
    },
  }
}
