import type { papersZh } from './papers.zh.ts'

/** What is said of the papers of a cycle. */
export const papersEn = {
  papers: {
    title: 'Documents',
    basis:
      '%{items} reports are owed, %{accepted} have been accepted. Documents hold only accepted reports and confirmed figures.',
    thin: 'Less than half have been accepted, so documents made now hold little.',
    none: 'Nothing has been accepted yet, so documents made now tell of no progress.',
    unconfirmed:
      '%{count} values are not confirmed and stay out: a value is confirmed once it is public, or once the report on its task is accepted.',
    bulletin: 'Bulletin (Word)',
    ledger: 'Ledger of tasks (Excel)',
    all: 'Progress tables of all units (archive)',
    making: 'Making it…',
    ofUnits: 'Progress tables of units',
    ofUnit: '%{accepted} of %{items} accepted',
    unit: 'Progress table (Word)',
    unitOf: 'Progress table of %{unit} (Word)',
    ownBasis: 'Holds only what has been accepted',
  },
} satisfies typeof papersZh
