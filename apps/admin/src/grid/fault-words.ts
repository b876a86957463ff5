import type { Wording } from '../messages/use-wording.ts'
import type { CellFault, CheckedCell } from './check-draft.ts'

/** Why a cell cannot be saved, in a sentence. */
export function faultWords(fault: CellFault, { t, say }: Wording): string {
  if (fault.kind === 'server') return fault.message
  if (fault.kind === 'rule') return say(fault.message)
  return t(`grid.fault.${fault.trouble}`, { text: shortened(fault.text) })
}

/** The cells with faults under each sentence, in the order of the grid: one sentence stands once. */
export function faultsBySentence(
  checked: readonly CheckedCell[],
  wording: Wording,
): Map<string, CheckedCell[]> {
  const groups = new Map<string, CheckedCell[]>()
  for (const entry of checked)
    for (const sentence of new Set(entry.faults.map((fault) => faultWords(fault, wording))))
      groups.set(sentence, [...(groups.get(sentence) ?? []), entry])
  return groups
}

const shortened = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)
