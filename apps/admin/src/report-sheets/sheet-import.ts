/** What a row of a workbook changes, as the API tells it. */
export interface SheetChange {
  sheet: string | null
  row: number
  kind: 'report' | 'observation'
  id: string
  unit: string
  code: string
  outcome: 'changed' | 'kept'
  reason: string | null
  fields: {
    field: string
    heading: string
    cell: string
    before: string | null
    after: string | null
  }[]
}

/** What is wrong with a workbook, and where. */
export interface SheetFault {
  sheet?: string
  row?: number
  column?: string
  message: string
}

export interface SheetImport {
  changes: SheetChange[]
  unchanged: number
  faults: SheetFault[]
  seal: string
  written: boolean
}

export const ofOutcome = ({ changes }: SheetImport, outcome: SheetChange['outcome']) =>
  changes.filter((change) => change.outcome === outcome)

export const countOf = (changes: readonly SheetChange[], kind: SheetChange['kind']): number =>
  changes.filter((change) => change.kind === kind).length

/** All that is wrong, to be sent to whoever filled the file in. */
export const faultText = (faults: readonly SheetFault[]): string =>
  faults.map(({ message }) => message).join('\n')
