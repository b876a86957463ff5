import { type Bilingual, explainIssues, reportActions, say } from '@gangyao/domain'
import type { ReadRow, ReadTable, SheetFault } from '@gangyao/sheets'
import { verdictFor } from '../access/caller.ts'
import { momentInChina } from '../http/today.ts'
import { type Item, joinIdOf, situationOf } from '../reports/read-item.ts'
import { ReportText } from '../reports/report.table.ts'
import { isSame } from '../reports/save-report.ts'
import { progressCells, TEXT_FIELDS, type TextField, wordsOf } from './cells.ts'
import { isClear, type ProgressColumn, YES } from './report-sheet.ts'
import { idOfCycle } from './report-workbook.ts'
import {
  type Compared,
  type Importing,
  ofCycle,
  type SheetChange,
  SheetLook,
  twice,
  unknownCode,
  versionIn,
  writtenSince,
} from './sheet-change.ts'

/** A draft that a row makes. */
export interface DraftChange {
  change: SheetChange
  item: Item
  text: ReportText
  /** What is wrong with one of its cells, said where it stands. */
  at(field: TextField, message: Bilingual): SheetFault
}

type Row = ReadRow<ProgressColumn>
type Look = SheetLook<ProgressColumn>

/** What sheets of texts would change in a cycle, and what is wrong with them. */
export function compareProgress(
  tables: readonly ReadTable<ProgressColumn>[],
  importing: Importing,
): Compared & { drafts: DraftChange[] } {
  const seen = new Map<string, { sheet: string | null; row: number }>()
  const told = new Set<string>()
  const drafts: DraftChange[] = []
  const faults: SheetFault[] = []
  let unchanged = 0
  let forbidden: Compared['forbidden'] = null
  for (const table of tables) {
    const look = new SheetLook(table)
    for (const row of look.rows([...TEXT_FIELDS])) {
      if (!ofCycle(look, row, idOfCycle(importing.work), told)) continue
      const item = itemIn(look, row, importing)
      if (!item) continue
      const id = joinIdOf(item.key)
      const first = seen.get(id)
      if (first) {
        look.at(row.row, 'task', twice(first))
        continue
      }
      seen.set(id, { sheet: look.name, row: row.row })
      const draft = draftIn(look, row, item, importing)
      if (draft) drafts.push(draft)
      else unchanged++
    }
    faults.push(...table.faults, ...look.faults)
    forbidden ??= look.forbidden
  }
  return { drafts, faults, unchanged, forbidden }
}

/** The item that a row is about; null and a fault where there is none that the caller may write. */
function itemIn(
  look: Look,
  { row, values }: Row,
  { work, district, caller }: Importing,
): Item | null {
  const { tasks, units } = work.records
  const task = tasks.find(({ code }) => code === values.task)
  if (!task) {
    const known = tasks.map(({ code, title }) => ({ code, name: title }))
    look.at(row, 'task', unknownCode(values.task, say('任务', 'task'), known))
  }
  const unit = units.find(({ code }) => code === values.unit)
  if (!unit) look.at(row, 'unit', unknownCode(values.unit, say('单位', 'unit'), units))
  if (!task || !unit) return null
  const verdict = verdictFor(caller, 'reports.write', { district, unit: unit.code })
  if (!verdict.allowed) {
    look.forbid(row, 'unit', verdict.reason)
    return null
  }
  const item = work.itemOf(unit.code, task.code)
  const owes = work.duties.some((duty) => duty.unit === unit.code && duty.task === task.code)
  if (owes || item.events.length > 0) return item
  const leads = work.duties.filter((duty) => duty.task === task.code).map((duty) => duty.unit)
  const nameOf = (code: string) => units.find((one) => one.code === code)?.name ?? code
  look.at(
    row,
    'unit',
    say(
      `本期不由${unit.name}填报 ${task.code}${leads.length > 0 ? `，由${leads.map(nameOf).join('、')}填报` : ''}`,
      `${unit.nameEn ?? unit.name} does not report ${task.code} in this cycle${leads.length > 0 ? `; ${leads.join(', ')} does` : ''}`,
    ),
  )
  return null
}

/** What a row makes of an item; null where it says what is there, or where something is wrong with it. */
function draftIn(look: Look, row: Row, item: Item, importing: Importing): DraftChange | null {
  const { stored } = item
  const before = stored ? ReportText.parse(stored) : null
  const written = textIn(row, before)
  const parsed = ReportText.safeParse(written, { reportInput: true })
  if (!parsed.success) {
    for (const { path, message } of explainIssues(parsed.error)) {
      const field = TEXT_FIELDS.find((one) => one === path[0])
      look.at(row.row, field ?? 'narrative', message)
    }
    return null
  }
  const text = parsed.data
  if (before ? isSame(before, text) : isSame(BLANK, text)) return null
  const cells = [progressCells(before), progressCells(text)] as const
  const reason = staysBecause(row, item, importing)
  return {
    item,
    text,
    at: (field, message) => look.fault(row.row, field, message),
    change: {
      ...{ sheet: look.name, row: row.row, kind: 'report', id: joinIdOf(item.key) },
      ...{ unit: item.key.unit, code: item.key.task },
      ...{ outcome: reason ? 'kept' : 'changed', reason },
      fields: TEXT_FIELDS.flatMap((field) => {
        // That there was progress goes without saying where it is told.
        if (field === 'noProgress' && before === null && !text.noProgress) return []
        const [was, is] = [wordsOf(cells[0][field]), wordsOf(cells[1][field])]
        return was?.zh === is?.zh
          ? []
          : [{ field, cell: look.cell(row.row, field), before: was, after: is }]
      }),
    },
  }
}

const BLANK: ReportText = {
  ...{ narrative: '', noProgress: false, why: null, completedOn: null, evidence: [] },
}

function staysBecause({ values }: Row, item: Item, { district, caller, day }: Importing) {
  const { stored } = item
  if (stored && stored.version > versionIn(values.version) && stored.savedBy !== caller.name)
    return writtenSince(stored.savedBy, momentInChina(stored.savedAt))
  const verdict = reportActions(item.state, situationOf(item, { district, caller, day })).draft
  return verdict.allowed ? null : verdict.reason
}

/** What a row says, over what is there: an empty cell changes nothing. */
function textIn({ values }: Row, before: ReportText | null): ReportText {
  const was = before ?? BLANK
  const cells = progressCells(before)
  const noProgress =
    values.noProgress === null ? was.noProgress : Object.values(YES).includes(values.noProgress)
  const text = (field: 'narrative' | 'why', there: string | null) => {
    const cell = values[field]
    if (cell === null || cell === wordsOf(cells[field])?.zh) return there
    return isClear(cell) ? null : cell
  }
  const narrative = text('narrative', was.narrative) ?? ''
  return {
    // “No progress” with nothing beside it takes out what was said of progress.
    narrative:
      noProgress && values.noProgress !== null && values.narrative === null ? '' : narrative,
    noProgress,
    why: text('why', was.why),
    completedOn:
      values.completedOn === null
        ? was.completedOn
        : isClear(values.completedOn)
          ? null
          : values.completedOn,
    evidence:
      values.evidence === null
        ? was.evidence
        : isClear(values.evidence)
          ? []
          : values.evidence.split(/[、，,;；\s]+/).filter((code) => code !== ''),
  }
}
