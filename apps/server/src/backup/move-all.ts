import { rename } from 'node:fs/promises'

export interface Move {
  from: string
  to: string
}

/**
 * Renames one after the other; where one fails, those before it are undone.
 *
 * @returns how to undo them all
 */
export async function moveAll(moves: readonly Move[]): Promise<() => Promise<void>> {
  const done: Move[] = []
  const undo = async () => {
    for (const { from, to } of done.reverse()) await rename(to, from)
  }
  try {
    for (const move of moves) {
      await rename(move.from, move.to)
      done.push(move)
    }
    return undo
  } catch (error) {
    await undo()
    throw error
  }
}
